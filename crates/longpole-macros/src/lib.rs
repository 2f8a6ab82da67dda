//! `#[derive(Entity)]`: from one struct per table come its reader, its writer and its shape.
//!
//! ```text
//! /// What one row is.
//! #[derive(Entity)]
//! #[entity(table = "links", key = "id", required)]
//! pub struct Link {
//!     /// What the column means.
//!     #[field(unit = "day", default = "0", at_least = 0)]
//!     pub lead_days: Days,
//! }
//! ```
//!
//! **Never:** knows a table; what a type means is said by its `Value` implementation.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Expr, ExprLit, ExprUnary, Field, Fields, Lit, Meta, parse_macro_input};

/// Derives `longpole_base::Entity`. See the crate's page for the attributes.
#[proc_macro_derive(Entity, attributes(entity, field))]
pub fn derive_entity(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(Error::into_compile_error).into()
}

fn expand(input: &DeriveInput) -> Result<Tokens, Error> {
    let name = &input.ident;
    let Data::Struct(data) = &input.data else {
        return Err(Error::new_spanned(input, "an entity is a struct"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new_spanned(input, "an entity has named fields"));
    };
    let entity = options(&input.attrs, "entity")?;
    let table = text(&entity, "table").ok_or_else(|| Error::new_spanned(input, "say #[entity(table = \"…\")]"))?;
    let key = text(&entity, "key").unwrap_or_default();
    let key: Vec<&str> = key.split(',').map(str::trim).filter(|k| !k.is_empty()).collect();
    let required = entity.iter().any(|(word, _)| word == "required");
    let doc = doc(&input.attrs);

    let mut specs = Vec::new();
    let mut reads = Vec::new();
    let (mut idents, mut locals) = (Vec::new(), Vec::new());
    let mut references = Vec::new();
    for (index, field) in fields.named.iter().enumerate() {
        specs.push(spec(field)?);
        let ident = field.ident.as_ref().expect("a named field");
        let kind = &field.ty;
        // A name of our own, so that a column called `reader` does not shadow the reader.
        let local = quote::format_ident!("value_of_{}", ident.to_string().trim_start_matches("r#"));
        reads.push(quote! { let #local = reader.get::<#kind>(#index); });
        references.push(quote! {
            {
                let mut ids = Vec::new();
                ::longpole_base::value::Value::references(&self.#ident, &mut ids);
                if !ids.is_empty() {
                    out.push((&Self::TABLE.fields[#index], ids));
                }
            }
        });
        idents.push(ident);
        locals.push(local);
    }

    Ok(quote! {
        impl ::longpole_base::entity::Entity for #name {
            const TABLE: ::longpole_base::entity::TableSpec = ::longpole_base::entity::TableSpec {
                name: #table,
                doc: #doc,
                key: &[#(#key),*],
                required: #required,
                fields: &[#(#specs),*],
            };

            fn read(reader: &mut ::longpole_base::entity::RowReader<'_>) -> Option<Self> {
                #(#reads)*
                if !reader.ok() {
                    return None;
                }
                Some(Self { #(#idents: #locals?),* })
            }

            fn cells(&self) -> Vec<::longpole_base::value::Cell> {
                vec![#(::longpole_base::value::Value::cell(&self.#idents)),*]
            }

            fn references(&self) -> Vec<(&'static ::longpole_base::entity::FieldSpec, Vec<&str>)> {
                let mut out = Vec::new();
                #(#references)*
                out
            }
        }
    })
}

/// The declaration of one column.
fn spec(field: &Field) -> Result<Tokens, Error> {
    let options = options(&field.attrs, "field")?;
    let ident = field.ident.as_ref().expect("a named field");
    let name = text(&options, "name").unwrap_or_else(|| ident.to_string().trim_start_matches("r#").to_owned());
    let kind = &field.ty;
    let doc = doc(&field.attrs);
    if doc.is_empty() {
        return Err(Error::new_spanned(field, "say what the column means in a doc comment"));
    }
    let text_option = |key: &str| text(&options, key).map_or(quote!(None), |value| quote!(Some(#value)));
    let number_option = |key: &str| number(&options, key).map_or(quote!(None), |value| quote!(Some(#value)));
    let (unit, default, hxl) = (text_option("unit"), text_option("default"), text_option("hxl"));
    let (at_least, above, at_most) = (number_option("at_least"), number_option("above"), number_option("at_most"));
    let decimals = number(&options, "decimals").map_or(quote!(None), |value| {
        let value = value as u8;
        quote!(Some(#value))
    });
    let has_default = text(&options, "default").is_some();
    let exact = options.iter().any(|(word, _)| word == "exact");
    Ok(quote! {
        ::longpole_base::entity::FieldSpec {
            name: #name,
            doc: #doc,
            kind: <#kind as ::longpole_base::value::Value>::KIND,
            unit: #unit,
            required: !<#kind as ::longpole_base::value::Value>::MAY_BE_EMPTY && !#has_default,
            default: #default,
            at_least: #at_least,
            above: #above,
            at_most: #at_most,
            hxl: #hxl,
            decimals: #decimals,
            exact: #exact,
        }
    })
}

/// The words inside `#[entity(…)]` or `#[field(…)]`.
fn options(attrs: &[Attribute], name: &str) -> Result<Vec<(String, Option<Expr>)>, Error> {
    const KNOWN: &[&str] = &[
        "table", "key", "required", "name", "unit", "default", "at_least", "above", "at_most", "hxl", "decimals",
        "exact",
    ];
    let mut found = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident(name)) {
        let metas = attr.parse_args_with(syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated)?;
        for meta in metas {
            let word = meta.path().get_ident().map(ToString::to_string).unwrap_or_default();
            if !KNOWN.contains(&word.as_str()) {
                return Err(Error::new_spanned(meta, format!("unknown word; known are {}", KNOWN.join(", "))));
            }
            let value = match meta {
                Meta::NameValue(pair) => Some(pair.value),
                _ => None,
            };
            found.push((word, value));
        }
    }
    Ok(found)
}

fn text(options: &[(String, Option<Expr>)], key: &str) -> Option<String> {
    options.iter().find(|(word, _)| word == key).and_then(|(_, value)| match value {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => Some(text.value()),
        _ => None,
    })
}

fn number(options: &[(String, Option<Expr>)], key: &str) -> Option<f64> {
    let literal = |expr: &Expr| match expr {
        Expr::Lit(ExprLit { lit: Lit::Int(value), .. }) => value.base10_parse::<f64>().ok(),
        Expr::Lit(ExprLit { lit: Lit::Float(value), .. }) => value.base10_parse::<f64>().ok(),
        _ => None,
    };
    options.iter().find(|(word, _)| word == key).and_then(|(_, value)| match value.as_ref()? {
        Expr::Unary(ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => literal(expr).map(|value| -value),
        expr => literal(expr),
    })
}

/// The doc comment as one text, lines joined.
fn doc(attrs: &[Attribute]) -> String {
    let lines: Vec<String> = attrs
        .iter()
        .filter(|attr| attr.path().is_ident("doc"))
        .filter_map(|attr| match &attr.meta {
            Meta::NameValue(pair) => match &pair.value {
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        })
        .collect();
    lines.join("\n").trim().to_owned()
}
