//! `longpole.toml`.

use super::{check, folder};
use longpole_model::settings::{AimKind, RationRule};

const CRISIS: &str = "[crisis]\nid = \"a\"\nstart = 2024-03-29\nperiods = [\"26 week\"]\ncurrency = \"USD\"\n";

#[track_caller]
fn wrong(toml: &str, expected: &[(&str, &str)]) {
    check(&folder(&[("longpole.toml", toml.as_bytes())]), None, expected);
}

#[test]
fn settings_are_read() {
    let input = check(&folder(&[]), None, &[]).expect("settings");
    assert_eq!(input.settings.id, "gaza-2024");
    assert_eq!(input.settings.title_in("ar"), "غزة");
    assert_eq!(input.settings.scenario, "base");
    assert_eq!(input.settings.grid.len(), 26);
    assert_eq!(input.settings.aims, [AimKind::Survival, AimKind::Standard, AimKind::Cost]);
    assert_eq!(input.settings.ration, RationRule::PerPlace);
    assert_eq!(input.settings.truck.cubic_metres, None);

    let full = "[crisis]\nid = 'a'\ntitle = 'One'\nstart = '2024-03-29'\nperiods = ['8 week', '4 month']\ncurrency = 'EUR'\n\
        [truck]\nt = 20\nm3 = 60.5\nsource = 'x;y'\n[aims]\norder = ['cost', 'survival']\nration = 'common'\n";
    let input = check(&folder(&[("longpole.toml", full.as_bytes())]), None, &[]).expect("settings");
    assert_eq!(input.settings.title_in("fr"), "One");
    assert_eq!(input.settings.grid.len(), 12);
    assert_eq!((input.settings.truck.tonnes, input.settings.truck.cubic_metres), (20.0, Some(60.5)));
    assert_eq!(input.settings.aims, [AimKind::Cost, AimKind::Survival]);
    assert_eq!(input.settings.ration, RationRule::Common);
}

#[test]
fn missing_settings_are_named() {
    assert!(
        check(&folder(&[("longpole.toml", b"")]), None, &[("missing-settings longpole.toml", "`longpole new`")])
            .is_none()
    );
    wrong("\n[truck]\nt = 17\n", &[("missing-setting longpole.toml", "`[crisis]`")]);
    wrong(
        "\n[crisis]\nid = \"a\"\n",
        &[
            ("missing-setting longpole.toml:2:1", "`crisis.start` is missing / add it, as in `start = 2024-03-29`"),
            ("missing-setting longpole.toml:2:1", "periods"),
            ("missing-setting longpole.toml:2:1", "currency"),
        ],
    );
}

#[test]
fn every_wrong_setting_is_named_at_once() {
    wrong(
        "titel = 'x'\n[crisis]\nid = \"\"\ntitle = { en = 'One', English = 'One', ar = 3 }\nstart = 2024-03-29T12:00:00\n\
         periods = [\"some weeks\"]\ncurrency = 3\nstrat = 1\n[truck]\nt = 0\nm3 = '60'\n[aims]\n\
         order = ['survival', 'standart', 'survival']\nration = 'none'\n[[rival]]\nx = 1\n",
        &[
            (
                "unknown-setting longpole.toml:1:1",
                "`titel` is not a setting / delete it; known here are `crisis`, `truck`, `aims`, `rival`",
            ),
            ("bad-setting longpole.toml:3:6", "`crisis.id` is empty"),
            ("bad-setting longpole.toml:4:23", "`English` in `crisis.title` is not the code of a language"),
            ("bad-setting longpole.toml:4:45", "`crisis.title.ar` is `3`, which is not a text"),
            ("bad-setting longpole.toml:5:9", "`crisis.start` is `2024-03-29T12:00:00`, which is not a date"),
            ("bad-period longpole.toml:6:11", "`some weeks` is not a run of periods / write for example `26 week`"),
            ("bad-setting longpole.toml:7:12", "`crisis.currency` is `3`"),
            ("unknown-setting longpole.toml:8:1", "`crisis.strat` is not a setting / did you mean `start`?"),
            ("bad-setting longpole.toml:10:5", "`truck.t` is `0`, which is not above 0"),
            ("bad-setting longpole.toml:11:6", "`truck.m3` is `60`, which is not a number"),
            (
                "bad-setting longpole.toml:13:22",
                "`aims.order` is `standart`, which is not one of `survival`, `standard`, `worst-off`, `recovery`, `makespan`, `cost` / did you mean `standard`?",
            ),
            ("bad-setting longpole.toml:13:34", "the aim `survival` is named twice"),
            ("bad-setting longpole.toml:14:10", "`aims.ration` is `none`"),
            ("missing-setting longpole.toml:15:1", "`rival.id`"),
            ("missing-setting longpole.toml:15:1", "`rival.table`"),
            ("missing-setting longpole.toml:15:1", "`rival.column`"),
            ("missing-setting longpole.toml:15:1", "`rival.use`"),
            ("missing-setting longpole.toml:15:1", "`rival.reason`"),
            ("missing-setting longpole.toml:15:1", "`rival.where`"),
            ("missing-setting longpole.toml:15:1", "`rival.estimates`"),
            ("unknown-setting longpole.toml:16:1", "`rival.x`"),
        ],
    );
}

#[test]
fn sections_lists_and_dates_of_the_wrong_kind() {
    wrong("crisis = 3\n", &[("bad-setting longpole.toml:1:10", "write `[crisis]` on a line of its own")]);
    wrong(&format!("{CRISIS}[aims]\norder = []\n"), &[("bad-setting longpole.toml:7:9", "`aims.order` is `[]`")]);
    wrong(&CRISIS.replace("2024-03-29", "\"2024-02-30\""), &[("bad-setting longpole.toml:3:9", "does not exist")]);
    wrong(&CRISIS.replace("2024-03-29", "\"٢٠٢٤-٠٣-٢٩\""), &[]);
    wrong(&CRISIS.replace("[\"26 week\"]", "\"26 week\""), &[]);
    wrong(&CRISIS.replace("[\"26 week\"]", "26"), &[("bad-setting longpole.toml:4:11", "not a list")]);
    for endless in ["99999999 days", "3 x 4000000000 days", "9999999999999999999999 days", "4000000000 week"] {
        let mut diagnostics = longpole_base::Diagnostics::default();
        let toml = CRISIS.replace("26 week", endless);
        let input = longpole_read::read(&folder(&[("longpole.toml", toml.as_bytes())]), None, &mut diagnostics);
        assert!(input.is_none() && diagnostics.to_string().contains("error[bad-period]"), "{endless}: {diagnostics}");
    }
}

#[test]
fn what_is_not_toml_is_named_with_its_line() {
    wrong("[crisis]\nid = gaza\nstart = 2024-03-29\n", &[("toml-syntax longpole.toml:2:6", "not TOML")]);
    wrong(
        "[crisis]\nid = \"a\"\nid = \"b\"\nstart = = 3\n",
        &[("toml-syntax longpole.toml:3:1", "duplicate key"), ("toml-syntax longpole.toml:4:9", "")],
    );
    wrong("[crisis]\nid = \"غزة\nstart = 2024-03-29\n", &[("toml-syntax longpole.toml:2:10", "")]);
}

#[test]
fn sources_of_a_truck_are_followed() {
    let sources = "id,title,attribution\nwfp-2024,Sitrep,official\n";
    let toml = format!("{CRISIS}[truck]\nt = 17\nsource = 'wfp-2024;wfp2024;ocha'\n");
    check(
        &folder(&[("longpole.toml", toml.as_bytes()), ("sources.csv", sources.as_bytes())]),
        None,
        &[
            ("unknown-id longpole.toml:8:10", "`wfp2024`, which is not in `sources.csv` / did you mean `wfp-2024`?"),
            ("unknown-id longpole.toml:8:10", "`ocha`"),
        ],
    );
}
