import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { begin } from './state/words.svelte';

await begin();
mount(App, { target: document.getElementById('page')! });
