//! Pages of figures: of indicators, of places, and what stands beside their numbers.

use super::*;

#[test]
fn statistics_say_what_they_count_and_rank_only_peers() {
    let built = portal();
    built.check(
        "statistics/index.html",
        &["1 số liệu", "1 địa phương", "<span class=\"sub\">2022&nbsp;· "],
    );
    assert!(
        !built.text("statistics/inspections/index.html").contains("class=\"rank\""),
        "nothing to compare with"
    );
    let second = "-- content/articles/nam-ha.md --\n---\ntitle: Nam Hạ\ndate: 2023-03-03\nkind: inspection\nlocality: nam-ha\n\
                  statistics:\n  - {indicator: inspections, value: '800', period: 2022, quote: 800 cuộc}\n---\nCó 800 cuộc.\n";
    let place = "- {id: bac-ha,";
    let register = format!(
        "- {{id: nam-ha, level: 2, type: huyện, names: {{vi: Nam Hạ}}, parent: an-ke}}\n{place}"
    );
    let two = build(&(SITE.replace(place, &register) + second), "2023-04-01T00:00:00Z");
    let page = two.text("statistics/inspections/index.html");
    assert_eq!(page.matches("class=\"rank\"").count(), 2, "{page}");
    assert!(
        page.contains("<span class=\"rank\">1</span> <a href=\"/so/localities/an-ke/nam-ha/\">"),
        "{page}"
    );
}

/// The site with more places and bulletins: place, year and value of each.
fn with_reports(reports: &[(&str, i32, &str)]) -> Built {
    reports_in(SITE, reports)
}

/// The same in another form of the site.
fn reports_in(site: &str, reports: &[(&str, i32, &str)]) -> Built {
    let places: std::collections::BTreeSet<&str> =
        reports.iter().map(|(place, ..)| *place).collect();
    let place = |place: &&str| {
        format!("- {{id: {place}, level: 2, type: huyện, names: {{vi: {place}}}, parent: an-ke}}\n")
    };
    let register = places.iter().map(place).collect::<Vec<_>>().concat();
    let article = |(index, (place, year, value)): (usize, &(&str, i32, &str))| {
        format!(
            "-- content/articles/bao-cao-{index}.md --\n---\ntitle: Báo cáo {index}\ndate: {}-02-01\nkind: review\n\
             locality: {place}\nstatistics:\n  - {{indicator: inspections, value: '{value}', period: {year}, quote: \
             {value} cuộc}}\n---\nCó {value} cuộc.\n",
            year + 1
        )
    };
    let articles = reports.iter().enumerate().map(article).collect::<Vec<_>>().concat();
    let site = site.replace("- {id: bac-ha,", &format!("{register}- {{id: bac-ha,")) + &articles;
    let built = build(&site, "2026-04-01T00:00:00Z");
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    built
}

#[test]
fn an_indicator_says_what_changed_in_it() {
    let site = SITE.replace(
        "counts: events,",
        "counts: events, breaks: [{date: 2022-07-01, note: {vi: Tính lại, en: Recounted}}],",
    );
    let built = build(&site, "2026-04-01T00:00:00Z");
    built.check(
        "statistics/inspections/index.html",
        &["<dt>Thay đổi cách tính</dt>", ">từ 01/07/2022: Tính lại<"],
    );
    built.check("en/statistics/inspections/index.html", &[">since ", ": Recounted<"]);
}

#[test]
fn an_indicator_shows_its_series_where_there_is_one() {
    let built =
        with_reports(&[("nam-ha", 2020, "40"), ("nam-ha", 2021, "45"), ("nam-ha", 2022, "44")]);
    let page = "statistics/inspections/index.html";
    let description = "<desc>năm 2020: 40; năm 2021: 45; năm 2022: 44</desc>";
    built.check(
        page,
        &["<title>Số cuộc kiểm tra, huyện nam-ha</title>", description, ">+5<", ">−1<"],
    );
    let place = "localities/an-ke/nam-ha/index.html";
    built.check(place, &["<svg class=\"sparkline\"", "năm 2020: 40; năm 2021: 45; năm 2022: 44"]);
    let alone = portal();
    assert!(!alone.text(page).contains("<svg class=\"chart\""), "one number is no series");
}

#[test]
fn a_large_indicator_continues_on_pages_of_its_own() {
    let names: Vec<String> = (0..60).map(|number| format!("huyen-{number}")).collect();
    let reports: Vec<(&str, i32, &str)> =
        names.iter().map(|name| (name.as_str(), 2022, "40")).collect();
    let built = with_reports(&reports);
    let page = built.text("statistics/inspections/index.html");
    assert_eq!(
        page.matches("class=\"bar\"").count(),
        crate::plan::PLACES - 3,
        "all but the province, which stands alone, and two headings"
    );
    built.check(
        "statistics/inspections/index.html",
        &[
            "href=\"/so/statistics/inspections/places/\"",
            "Trang 1 trên 2",
            "và 58 số liệu đã báo cáo khác",
        ],
    );
    let all = built.text("statistics/inspections/places/index.html");
    assert!(
        names.iter().all(|name| all.contains(&format!("/an-ke/{name}/"))),
        "every place is there"
    );
    built.check(
        "statistics/inspections/page/2/index.html",
        &["class=\"reported\"", "Trang 2 trên 2", "#so-lieu-1\">Báo cáo 5</a> 01/02/2023"],
    );
    let rows = |page: &str| built.text(page).matches("#so-lieu-1\">Báo cáo").count();
    let first = built.text("statistics/inspections/index.html");
    assert_eq!(first.matches("<li class=\"observation").count(), 15);
    assert_eq!(rows("statistics/inspections/page/2/index.html"), 46);
}

#[test]
fn lists_of_a_few_places_do_not_make_a_page_long() {
    let names: Vec<String> = (0..40).map(|number| format!("huyen-{number}")).collect();
    let reports = names.iter().zip(1980..).map(|(name, year)| (name.as_str(), year / 2 * 2, "40"));
    let built = with_reports(&reports.collect::<Vec<_>>());
    let page = built.text("statistics/inspections/index.html");
    let ranked = page.split("class=\"figures ranked").skip(1).collect::<String>();
    let lines = ranked.matches("<tr>").count() + ranked.matches("list-heading").count();
    let of_heads = ranked.matches("<thead>").count();
    assert!(ranked.contains("list-heading"), "{page}");
    assert!(lines - of_heads <= crate::plan::PLACES, "{lines} lines");
    assert!(page.contains("href=\"/so/statistics/inspections/places/\""), "{page}");
}

#[test]
fn rows_of_one_period_have_it_above_them() {
    let built = with_reports(&[("nam-ha", 2022, "44"), ("tay-ha", 2022, "49")]);
    let page = built.text("statistics/inspections/index.html");
    let (_, list) = page.split_once("list-heading").expect("a heading");
    let (heading, rows) = list.split_once("</tr>").expect("its end");
    let (rows, _) = rows.split_once("</table>").expect("the end of the table");
    assert!(heading.contains(">năm 2022<") && !rows.contains("năm 2022"), "{list}");
}

#[test]
fn an_indicator_begins_with_its_newest_number_and_what_comes_next() {
    let reports = [("nam-ha", 2022, "44"), ("nam-ha", 2023, "49"), ("nam-ha", 2024, "46")];
    let page = |site: &str| {
        let open = site.replace("registers: {localities: whole}\n", "");
        let built = reports_in(&open, &reports);
        let page = built.text("statistics/inspections/index.html");
        let headline = page.split("class=\"headline\"").nth(1).expect("a headline");
        headline.split("</div>").next().unwrap_or_default().to_owned()
    };
    let headline = page(&SITE.replace("counts: events,", "counts: events, frequency: year,"));
    for part in [
        "<strong>46</strong>",
        "huyện nam-ha</a></span><span>năm 2024</span>",
        ">−3 so với năm 2023</p>",
        ">Số liệu tiếp theo: năm 2025 (báo cáo hằng năm)</p>",
    ] {
        assert!(headline.contains(part), "{part}: {headline}");
    }
    let without = page(SITE);
    assert!(!without.contains("tiếp theo"), "{without}");
    // Numbers before and after a change of what is counted are not compared.
    let broken = SITE.replace("counts: events,", "counts: events, breaks: [{date: 2024-01-01}],");
    assert!(!page(&broken).contains("so với"), "{}", page(&broken));
}

#[test]
fn an_indicator_begins_with_the_number_of_the_longest_part_of_the_newest_year() {
    let open = SITE.replace("registers: {localities: whole}\n", "");
    let article = |place: &str, value: &str, period: &str| {
        format!(
            "-- content/articles/{place}.md --\n---\ntitle: {place}\ndate: 2024-12-01\nkind: review\nlocality: {place}\n\
             statistics:\n  - {{indicator: inspections, value: '{value}', period: {period}, quote: {value} cuộc}}\n\
             ---\nCó {value} cuộc.\n"
        )
    };
    let place = |id: &str| {
        format!("- {{id: {id}, level: 2, type: huyện, names: {{vi: {id}}}, parent: an-ke}}\n")
    };
    let register = format!("{}{}- {{id: bac-ha,", place("nam-ha"), place("tay-ha"));
    let site = open.replace("- {id: bac-ha,", &register)
        + &article("nam-ha", "326", "2024-01-01/2024-09-09")
        + &article("tay-ha", "22", "2024-09-01/2024-09-27");
    let built = build(&site, "2026-04-01T00:00:00Z");
    let page = built.text("statistics/inspections/index.html");
    let headline = page.split("class=\"headline\"").nth(1).expect("a headline");
    assert!(
        headline.split("</div>").next().is_some_and(|one| one.contains("<strong>326</strong>")),
        "{page}"
    );
}

#[test]
fn a_place_has_a_few_numbers_then_its_news_then_all_numbers() {
    let indicator = |number: usize| {
        format!(
            "- {{id: i{number}, labels: {{vi: Chỉ tiêu {number}}}, measure: count, unit: {{vi: cuộc}}, nature: flow}}\n"
        )
    };
    let statistic = |number: usize| {
        format!(
            "  - {{indicator: i{number}, value: '{number}', period: 2022, quote: {number} cuộc}}\n"
        )
    };
    let with = |count: usize| {
        let numbers: Vec<usize> = (10..10 + count).collect();
        let all = |each: &dyn Fn(usize) -> String| {
            numbers.iter().map(|number| each(*number)).collect::<Vec<_>>().concat()
        };
        let text: Vec<String> = numbers.iter().map(|number| format!("{number} cuộc")).collect();
        let article = format!(
            "-- content/articles/nhieu.md --\n---\ntitle: Nhiều số\ndate: 2023-02-01\nkind: review\nlocality: bac-ha\n\
             statistics:\n{}---\nCó {}.\n",
            all(&statistic),
            text.join(", ")
        );
        let register = "-- content/registers/topics.yaml --";
        let site = SITE.replace(register, &(all(&indicator) + register)) + &article;
        let built = build(&site, "2023-04-01T00:00:00Z");
        assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
        built.text("localities/an-ke/bac-ha/index.html").to_owned()
    };
    let at = |page: &str, part: &str| page.find(part).unwrap_or(usize::MAX);
    let few = with(3);
    assert!(at(&few, "id=\"at_figures\"") < at(&few, "id=\"at_bulletins\""), "{few}");
    assert!(!few.contains("at_key_figures"), "the table has them");
    let many = with(30);
    assert!(at(&many, "keyfigures") < at(&many, "id=\"at_bulletins\""), "{many}");
    assert!(at(&many, "id=\"at_bulletins\"") < at(&many, "id=\"at_figures\""), "{many}");
    let (_, key_figures) = many.split_once("class=\"keyfigures\"").expect("key figures");
    let (key_figures, _) = key_figures.split_once("</ul>").expect("the end of a list");
    assert_eq!(key_figures.matches("<li>").count(), 4, "{many}");
    assert!(many.contains("<summary>Thêm 11 số liệu</summary>"), "{many}");
}

#[test]
fn a_former_number_stays_where_it_was_with_the_one_that_stands() {
    let second = "-- content/articles/sua.md --\n---\ntitle: Sửa số\ndate: 2023-03-06\nkind: notice\nlocality: bac-ha\n\
                  statistics:\n  - {indicator: inspections, value: '716', period: 2022, quote: 716 cuộc, status: corrected, \
                  corrects: moi#1}\ncorrections:\n  - {date: 2023-03-06, kind: correction, severity: major, what: Lại sửa}\n\
                  ---\nCó 716 cuộc.\n";
    let built = build(&(SITE.to_owned() + second), "2023-04-01T00:00:00Z");
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    let note = "href=\"/so/articles/2023/sua/#at_correction_1\"";
    built.check(
        "articles/2023/moi/index.html",
        &["<strong class=\"former\">", "Đã sửa thành: 716", note, "Lại sửa"],
    );
    built.check("articles/2023/sua/index.html", &["Trước đây: <s>715</s>", note]);
    built.check(
        "statistics/inspections/index.html",
        &["<strong class=\"former\">", "Trước đây: <s>715</s>", "đã được sửa", note],
    );
    // If an article corrected itself, its note has the former number.
    let own = portal();
    own.check(
        "articles/2023/moi/index.html",
        &["Xem đính chính, <span class=\"amendment-date\">02/03/2023</span>"],
    );
}

/// Articles that correct others: each as `NAME DAY VALUE PERIOD KEYS`.
fn corrected(articles: &[&str]) -> String {
    let article = |line: &&str| {
        let [name, day, value, period, keys] = line.splitn(5, ' ').collect::<Vec<_>>()[..] else {
            panic!("five words: {line}")
        };
        format!(
            "-- content/articles/{name}.md --\n---\ntitle: Tin {name}\ndate: {day}\nkind: notice\nlocality: bac-ha\n\
             statistics:\n  - {{indicator: inspections, value: '{value}', period: {period}, quote: {value} cuộc{keys}}}\n\
             corrections:\n  - {{date: {day}, what: Sửa}}\n---\nCó {value} cuộc.\n"
        )
    };
    SITE.to_owned() + &articles.iter().map(article).collect::<String>()
}

#[test]
fn a_note_names_the_number_that_took_the_place_of_a_statement() {
    let site = corrected(&[
        "mot 2023-03-03 101 2021 ",
        "hai 2023-03-04 102 2021 , status: corrected, corrects: mot#1",
        "ba 2023-03-05 103 2021 , status: corrected, corrects: hai#1",
        "bon 2023-03-03 201 2019 ",
        "nam-sau 2023-03-04 202 2020 , status: corrected, corrects: bon#1",
        "sau 2023-03-03 301 2018 ",
        "bay 2023-03-04 301 2018 , status: withdrawn, corrects: sau#1",
        "tam 2023-03-03 401 2017 ",
        "chin 2023-03-04 402 2017 , status: corrected, corrects: tam#1",
        "muoi 2023-03-05 402 2017 , status: withdrawn, corrects: chin#1",
    ]);
    let built = build(&site, "2023-04-01T00:00:00Z");
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    let page = |name: &str| built.text(&format!("articles/2023/{name}/index.html")).to_owned();
    let table = [
        // The last of a chain, and the one before as it was.
        ("mot", "Đã sửa thành: 103", "102"),
        ("hai", "Đã sửa thành: 103", "Trước đây"),
        ("ba", "Trước đây: <s>102</s>", "Đã sửa thành"),
        // Another period is said.
        ("bon", "Đã sửa thành: 202 (năm 2020)", "202,"),
        ("nam-sau", "Trước đây: <s>201</s> (năm 2019)", "Đã sửa thành"),
        // What was taken back has no successor.
        ("sau", "Đã rút lại", "Đã sửa thành"),
        ("bay", "Đã rút lại", "Đã sửa thành"),
        ("tam", "Đã rút lại", "Đã sửa thành"),
        ("chin", "Đã rút lại", "Đã sửa thành"),
    ];
    for (name, said, unsaid) in table {
        let page = page(name);
        let (_, notes) = page.split_once("class=\"amendment\"").expect("a note");
        let (notes, _) = notes.split_once("</a>").expect("its end");
        assert!(notes.contains(said) && !notes.contains(unsaid), "{name}: {notes}");
    }
    let english = "Corrected to: 202 (2020)";
    built.check("en/statistics/inspections/index.html", &[english, "Withdrawn"]);
}

#[test]
fn a_slip_of_the_text_stands_beside_its_number() {
    let slip = "-- content/articles/sai.md --\n---\ntitle: Số in nhầm\ndate: 2024-03-06\nkind: notice\nlocality: bac-ha\n\
                statistics:\n  - {indicator: inspections, value: '716', period: 2023, quote: 761 cuộc, \
                differs: bản gốc in <nhầm>}\n---\nCó 761 cuộc.\n";
    let built = build(&(SITE.to_owned() + slip), "2024-04-01T00:00:00Z");
    assert!(built.outcome.complete, "{:#?}", built.outcome.problems);
    let why =
        "<span class=\"sub\">Nguyên văn ghi số khác: <span>bản gốc in &lt;nhầm&gt;</span></span>";
    for page in ["articles/2024/sai/index.html", "statistics/inspections/index.html"] {
        built.check(page, &[why]);
    }
    let english = "The words have another number: <span lang=\"vi\">bản gốc";
    built.check("en/statistics/inspections/index.html", &[english]);
    built.check("data/observations.csv", &["bản gốc in <nhầm>"]);
}

/// Ranks count places whose newest number is of a later year, and which stand there.
#[test]
fn a_gap_in_ranks_is_explained() {
    let explained = "Thứ hạng tính trong mọi nơi có số của kỳ đó";
    let page = "statistics/inspections/index.html";
    let later =
        with_reports(&[("nam-ha", 2021, "90"), ("nam-ha", 2022, "45"), ("dong-ha", 2021, "50")]);
    later.check(page, &[explained]);
    let same = with_reports(&[("nam-ha", 2021, "90"), ("dong-ha", 2021, "50")]);
    assert!(!same.text(page).contains(explained), "all ranks stand there");
}

#[test]
fn a_place_says_how_many_places_below_report() {
    let built = with_reports(&[("nam-ha", 2021, "40")]);
    built.check("localities/an-ke/index.html", &["Cổng có số liệu của 2/2 huyện"]);
    assert!(
        !built.text("localities/an-ke/nam-ha/index.html").contains("Cổng có số liệu"),
        "nothing lies below"
    );
}
