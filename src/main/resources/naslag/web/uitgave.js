"use strict";
// The page in one file: Java worked out what each word says of each passage, this adds it up.
// Nothing is stored or sent; where a reader was is kept in memory, and the history holds its number.

const memo = (make) => {
  const made = new Map();
  return (key) => made.get(key) ?? made.set(key, make(key)).get(key);
};

// Ranges, since \p{L} takes 20 ms to compile: all but the blocks of punctuation and symbols.
const LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff";
const WORDS = new RegExp(`[${LETTERS}\\d]+(?:['’][${LETTERS}]+|[.,]\\d+)*`, "g");
const UNFINISHED = new RegExp(`[${LETTERS}\\d]$`);
const UNREAD = new RegExp(`["“”()[\\]*~]|\\b(?:OF|EN|NIET)\\b|(?:^|\\s)(?:-[${LETTERS}]|[${LETTERS}]+:\\S)`);

// Answers questions from what was worked out, which is read where it stands: a line for each form
// with the place in the lists where it is told about, and lists of digits.
const engine = (data, forms, lemmas, lists) => {
  const { weights, passages } = data;
  const PLACE_LENGTH = 5;
  const LINKS = ["", "s", "e", "en", "n"];
  let at = 0;
  const digit = () => lists.charCodeAt(at++) - 63;

  // Five bits a digit, the lowest first; the sixth says that more follows.
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const read = digit();
      value |= (read & 31) << shift;
      if (read < 32) return value;
    }
  };
  const listAt = (start) => {
    const all = [];
    at = start;
    for (let left = number(); left > 0; left--) all.push(number());
    return all;
  };

  const endOf = (line) => forms.indexOf("\n", line);
  const formAt = (line) => forms.slice(line, endOf(line) - PLACE_LENGTH);
  const toldAt = (line) => {
    let start = 0;
    for (let end = endOf(line), i = end - 1; i >= end - PLACE_LENGTH; i--) start = (start << 6) | (forms.charCodeAt(i) - 63);
    return start;
  };

  const [SMALL, OF_QUESTIONS, EVERYDAY, LABEL, NAME, CHILD, OPENS, AFTER_WHAT, OPTIONAL, EVENT, JOINS, ONLY_HEAD] = data.traits.map((_, bit) => 1 << bit);
  const is = (known, trait) => Boolean(known && known.bits & trait);
  const word = memo((line) => {
    const [often, list, title, asked, defines, marks, lemma, expressions, weight, bits] = listAt(toldAt(line));
    return { form: formAt(line), often, list, title, asked, defines, marks, lemma, expressions, weight: weight / 1000, bits };
  });

  const postings = memo((start) => {
    const documents = listAt(start);
    const step = number() / 1000 / 63;
    for (let i = 1; i < documents.length; i++) documents[i] += documents[i - 1];
    return { documents, scores: documents.map(() => digit() * step) };
  });

  // The line of the first form that is not before a text.
  const placeIn = (text, [low, high]) => {
    while (low < high) {
      const middle = forms.lastIndexOf("\n", ((low + high) >> 1) - 1) + 1;
      if (formAt(middle) < text) low = endOf(middle) + 1;
      else high = middle;
    }
    return low;
  };
  const startingWith = memo((two) => [two, two + "\uffff"].map((text) => placeIn(text, [0, forms.length])));
  const place = (text) => placeIn(text, startingWith(text.slice(0, 2)));
  const find = memo((form) => {
    const line = place(form);
    return formAt(line) === form ? word(line) : null;
  });

  const normal = (typed) => (/^[a-z]+$/.test(typed) ? typed : typed.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’‘`´]/g, "'").toLowerCase());
  const tokensOf = (typed) => [...typed.matchAll(WORDS)]
    .map((match) => ({ typed: match[0], form: normal(match[0]), start: match.index, end: match.index + match[0].length }));

  // The words that a slip of one key makes of a word, Dutch slips first.
  const SLIPS = ["ei ij", "au ou", "d t", "c k", "s z", "f v", "g ch", "ie i", "x ks", "y i", "y ij", "oe u", "dt d", "dt t"]
    .flatMap((pair) => { const [one, other] = pair.split(" "); return [[one, other], [other, one]]; });
  const slips = (form) => {
    const near = SLIPS.flatMap(([one, other]) => [...form.matchAll(one)].map(({ index }) => form.slice(0, index) + other + form.slice(index + one.length)));
    const far = [];
    for (let i = 0; i <= form.length; i++) {
      const [before, after] = [form.slice(0, i), form.slice(i)];
      if (after[0] === after[1]) near.push(before + after.slice(1));
      near.push(before + after.slice(0, 1) + after);
      if (after.length > 1) near.push(before + after[1] + after[0] + after.slice(2));
      if (i === 0) continue;
      far.push(before + after.slice(1));
      for (const letter of "abcdefghijklmnopqrstuvwxyz") far.push(before + letter + after, before + letter + after.slice(1));
    }
    for (const those of [near, far]) {
      const known = [...new Set(those)].map(find).filter((found) => found && !is(found, SMALL) && postings(found.list).documents.length > 0 && (those === near || found.often > 0));
      if (known.length > 0) return known.sort((one, other) => other.often - one.often);
    }
    return [];
  };

  const readAges = (tokens) => {
    const ages = [];
    for (let from = 0; from < tokens.length; from++) {
      for (let to = Math.min(from + 5, tokens.length); to > from; to--) {
        const age = data.ages[tokens.slice(from, to).map((token) => token.form).join(" ")];
        if (!age) continue;
        ages.push({ from, to, list: age[0], days: age.slice(1) });
        from = to - 1;
      }
    }
    return ages;
  };

  // A word that no list has, by the words that it is made of: the last says what it is.
  const compound = (form) => {
    for (let cut = 3; cut <= form.length - 4; cut++) {
      const last = find(form.slice(cut));
      if (!last || is(last, SMALL) || !postings(last.list).documents.length) continue;
      const first = LINKS.map((link) => form.slice(0, cut).endsWith(link) && find(form.slice(0, cut - link.length)))
        .find((found) => found && !is(found, SMALL));
      if (first) return [first, last];
    }
    return null;
  };

  const begins = (form) => {
    const all = [];
    for (let line = place(form); forms.startsWith(form, line); line = endOf(line) + 1) all.push(line);
    return all;
  };
  const frequency = (line) => {
    at = toldAt(line) + 1;
    return number();
  };
  const longer = (form) => {
    const all = begins(form).map((line) => [line, frequency(line)]).filter(([line, often]) => often > 0 && formAt(line) !== form);
    all.sort((one, other) => other[1] - one[1]);
    return all.slice(0, 64).map(([line]) => word(line)).filter((known) => !is(known, SMALL)).slice(0, 16);
  };

  // A question as the words that count, each with the ways in which a passage has it.
  const read = (question, typing, withAges) => {
    const tokens = tokensOf(question).slice(0, 48);
    const found = tokens.map((token) => find(token.form));
    const ages = withAges ? readAges(tokens) : [];
    const unfinished = typing && UNFINISHED.test(question) ? tokens.length - 1 : -1;
    const inAge = (i) => ages.some((age) => age.from <= i && i < age.to);
    const asks = question.trim().endsWith("?") || (tokens.length >= 3 && is(found[0], OPENS));
    const small = (i) => {
      const { form } = tokens[i];
      if (i === unfinished && (/^(.|\d\d)$/u.test(form) || (!found[i]?.often && begins(form).some((other) => is(word(other), SMALL))))) return true;
      return found[i] && ((is(found[i], SMALL) && !(asks && is(found[i], LABEL))) || (asks && is(found[i], OF_QUESTIONS)));
    };
    const outside = tokens.map((_, i) => i).filter((i) => !inAge(i));
    let chosen = tokens.map((_, i) => i).filter((i) => (!inAge(i) || is(found[i], EVENT)) && !small(i));
    if (!chosen.some((i) => !inAge(i))) chosen = ages.length > 0 ? [] : outside;
    const terms = [];
    const absent = [];
    const add = (token, known, ways) => {
      if (terms.some((term) => term.form === token.form)) return;
      const ofAge = is(known, CHILD) ? ages.map((age) => [age.list, weights.stage]) : [];
      terms.push({ ...token, known, ways: [...ways, ...ofAge], weight: known.weight, share: known.weight, beside: 1 });
    };
    for (let n = 0; n < chosen.length; n++) {
      const i = chosen[n];
      const token = tokens[i];
      const next = chosen[n + 1] === i + 1 && found[i] && found[i + 1] ? tokens[i + 1] : null;
      const whole = next && LINKS.map((link) => find(token.form + link + next.form)).find((each) => is(each, JOINS));
      if (whole) {
        add({ ...token, form: whole.form, end: next.end, typed: question.slice(token.start, next.end) }, whole, [[whole.list, 1]]);
        n++;
        continue;
      }
      const begun = i === unfinished ? longer(token.form) : [];
      const known = found[i] && !(is(found[i], SMALL) && begun.length) && (found[i].often || !begun.length) ? found[i] : begun[0];
      if (known) {
        add(token, known, [[known.list, 1], ...begun.map((other) => [other.list, weights.longer])]);
        if (is(known, ONLY_HEAD)) absent.push(token.typed);
        continue;
      }
      const parts = compound(token.form);
      if (parts) add(token, parts[1], [[parts[1].list, 0.5], [parts[0].list, 0.35]]);
      if (i !== unfinished) absent.push(token.typed);
    }
    const sentence = terms.length >= 3 && (asks || found.filter((one) => is(one, SMALL)).length >= 3);
    if (sentence) terms.forEach((term) => { if (is(term.known, EVERYDAY)) term.share *= weights.everyday; });
    const sayings = found.filter((one, i) => one && !is(one, OPTIONAL) && i !== unfinished);
    const said = new Set(sayings.map((one) => one.lemma));
    for (const [list, ...wanted] of [...new Set(sayings.map((one) => one.expressions))].flatMap(listAt).map(listAt)) {
      if (!wanted.every((lemma) => said.has(lemma))) continue;
      for (const term of terms) if (wanted.includes(term.known.lemma)) term.ways.push([list, term.weight / weights.expression]);
    }
    const has = terms.filter((term) => term.ways.some(([list]) => postings(list).documents.length > 0));
    terms.filter((term) => !has.includes(term) && term.start !== tokens[unfinished]?.start).forEach((term) => absent.push(term.typed));
    for (const term of has.every((each) => is(each.known, NAME)) ? [] : has.filter((each) => is(each.known, NAME))) {
      term.ways = term.ways.map(([list, factor]) => [list, factor * weights.name]);
      term.share *= weights.name;
      term.beside = weights.name;
    }
    const asksWhat = tokens.length >= 3 && tokens[0].form === "wat" && is(found[1], AFTER_WHAT);
    return { terms: has, asked: chosen.filter((i) => !is(found[i], CHILD)).length, absent: [...new Set(absent)], ages, sentence, asksWhat, tokens };
  };

  // Adds a share of the three best others of each passage's work, less in a long one.
  const withOthers = (hits) => {
    for (const all of Map.groupBy(hits, (hit) => passages[hit.i].work).values()) {
      const best = [...all.map((hit) => hit.score), 0, 0, 0].sort((one, other) => other - one).slice(0, 4);
      const sum = best[0] + best[1] + best[2] + best[3];
      const share = weights.othersOfWork * Math.min(1, weights.shortWork / all.length) / 3;
      if (all.length > 1) for (const hit of all) hit.score += share * (sum - Math.max(hit.score, best[3]));
    }
  };

  const score = (asked, passes) => {
    const { terms, ages, sentence } = asked;
    const scores = new Float64Array(passages.length);
    const shares = new Float64Array(passages.length);
    const [counts, telling] = [0, 0].map(() => new Uint8Array(passages.length));
    const each = (list, factor, use) => {
      const { documents, scores: impacts } = postings(list);
      for (let i = 0; i < documents.length; i++) use(documents[i], impacts[i] * factor);
    };
    const add = (document, value) => { scores[document] += value; };
    for (const term of terms) {
      const most = new Float64Array(passages.length);
      const sums = new Float64Array(passages.length);
      for (const [list, factor] of term.ways) {
        each(list, factor, (document, value) => {
          sums[document] += value;
          most[document] = Math.max(most[document], value);
        });
      }
      for (let i = 0; i < most.length; i++) {
        if (most[i] === 0) continue;
        scores[i] += most[i] + weights.tie * (sums[i] - most[i]);
        shares[i] += term.share;
        counts[i]++;
        if (!is(term.known, CHILD)) telling[i]++;
      }
      each(term.known.title, term.beside * (sentence ? weights.titleOfSentence : weights.title), add);
      each(term.known.asked, 1, add);
    }
    for (const age of ages) each(age.list, weights.age, add);
    const all = terms.reduce((sum, term) => sum + term.share, 0);
    const enough = (sentence ? weights.enoughOfSentence : weights.enough) * all - 1e-4;
    const defined = terms.length > 0 && (asked.asksWhat || terms.length <= 2)
      ? terms.map((term) => new Set(postings(term.known.defines).documents)) : [];
    const hits = [];
    for (let i = 0; i < scores.length; i++) {
      if (!passes(i) || (terms.length > 0 ? counts[i] === 0 || shares[i] < enough : scores[i] === 0)) continue;
      if (terms.length > 1 && counts[i] === terms.length) scores[i] += sentence ? weights.everyWordOfSentence : weights.everyWord;
      if (defined.length > 0 && defined.every((set) => set.has(i))) scores[i] += weights.defines;
      hits.push({ i, score: scores[i], words: telling[i] });
    }
    withOthers(hits);
    return hits.sort((one, other) => other.score - one.score || one.i - other.i);
  };

  // What a question finds, its likely slips corrected where no passage has all its words.
  const search = (question, typing, passes, withAges = true, literal = false) => {
    const asked = read(question, typing, withAges);
    const answer = { asked, hits: score(asked, passes), corrected: "" };
    if (literal || asked.absent.length === 0) return answer;
    let better = question;
    for (const token of [...asked.tokens].reverse()) {
      if (token.form.length < 3 || /\d/.test(token.form) || find(token.form) || !asked.absent.includes(token.typed)) continue;
      const meant = slips(token.form);
      if (meant.length > 0) better = better.slice(0, token.start) + meant[0].form + better.slice(token.end);
    }
    return better === question ? answer : { ...search(better, false, passes, withAges, true), corrected: better };
  };

  // Where a text has the words of a question, as [start, end] each.
  const wordsOf = memo((text) => tokensOf(text).filter((token) => !is(find(token.form), SMALL)));
  const lemmaAt = (start) => lemmas.slice(start, lemmas.indexOf(" ", start));
  const marks = (text, asked) => {
    asked.sought ||= asked.terms.map((term) => ({ form: term.form, lemma: lemmaAt(term.known.lemma), all: new Set(listAt(term.known.marks)) }));
    asked.isMarked ||= memo((form) => {
      const known = find(form);
      return asked.sought.some((term) => form === term.form || (known && term.all.has(known.lemma))
        || (term.lemma.length > 3 && form.length > term.lemma.length + 2 && form.includes(term.lemma)));
    });
    return asked.terms.length === 0 ? [] : wordsOf(text).filter((token) => asked.isMarked(token.form)).map(({ start, end }) => [start, end]);
  };

  return { search, marks };
};

// Shows answers, passages and works, in the markup that Java rendered.
const page = (data, { search, marks }, [frame, help, ...parts], texts) => {
  const { passages } = data;
  const count = passages.length;
  const one = (selector, from = document) => from.querySelector(selector);
  const main = one("#hoofd");
  const field = one("#q");
  const besides = window.matchMedia("(min-width: 64rem)");
  const beginning = main.innerHTML;
  const numberOf = new Map(passages.map((passage, i) => [passage.id, i]));
  const PAGE = 10;
  const ON_SCREEN = 6;
  const BEGIN = { kind: "begin", q: "", filters: {}, open: "" };
  let places = [BEGIN];
  let here = 0;
  let [answer, resting] = [null, 0];

  const element = (html) => document.createRange().createContextualFragment(html).firstElementChild;
  const make = (name, className, ...content) => {
    const made = Object.assign(document.createElement(name), { className });
    made.append(...content);
    return made;
  };
  const fill = (html) => { main.innerHTML = html; };
  const say = (words) => { one("#melding").textContent = words; };

  // Part of a text, its matches marked.
  const pieces = (text, ranges, from, to) => {
    const all = [];
    let written = from;
    for (const [start, end] of ranges.filter((range) => range[0] >= from && range[1] <= to)) {
      all.push(text.slice(written, start), make("mark", "", text.slice(start, end)));
      written = end;
    }
    return [...all, text.slice(written, to)];
  };

  const highlight = (where, asked) => {
    const walker = document.createTreeWalker(where, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const ranges = marks(node.data, asked);
      if (ranges.length > 0) node.replaceWith(...pieces(node.data, ranges, 0, node.data.length));
    }
  };

  // The part of a text with most of what was asked, about two lines.
  const fragment = (text, asked) => {
    const ranges = marks(text, asked);
    if (ranges.length === 0) return null;
    const inWindow = (from) => ranges.filter(([start]) => start >= from && start < from + 200).length;
    const best = ranges.reduce((most, range) => (inWindow(range[0]) > inWindow(most[0]) ? range : most));
    const start = best[0] < 80 ? 0 : text.lastIndexOf(" ", best[0] - 40) + 1;
    return make("p", "fragment", start > 0 ? "… " : "", ...pieces(text, ranges, start, start + 260));
  };

  const passing = (place) => {
    const sets = Object.entries(place.filters)
      .flatMap(([facet, values]) => values.map((value) => new Set(data.filters[facet]?.[value]?.passages || [])));
    return (i) => sets.every((set) => set.has(i));
  };

  const find = (place, typing) => {
    const passes = passing(place);
    if (place.q.trim()) return search(place.q, typing, passes, !place.withoutAges, place.literal);
    // Who browses a theme wants first what is about it.
    const label = (place.filters.thema || []).map((theme) => data.filters.thema[theme]?.label || "").join(" ");
    const about = search(label, false, passes);
    const first = new Set(about.hits.map((hit) => hit.i));
    const others = passages.map((_, i) => ({ i, score: 0, words: 0 })).filter((hit) => passes(hit.i) && !first.has(hit.i));
    return { asked: { ...about.asked, terms: [], absent: [], ages: [], asked: 0 }, hits: [...about.hits, ...others], corrected: "" };
  };

  const isUrgent = (hit, hits, asked) => {
    const passage = passages[hit.i];
    if (!passage.urgent || passage.example) return false;
    const others = hits.filter((other) => other.score > hit.score && passages[other.i].section !== passage.section);
    const above = new Set(others.map((other) => passages[other.i].section));
    return above.size <= data.urgent.sectionsAbove && hit.score >= data.urgent.score * hits[0].score
      && hit.words > 0 && hit.words >= data.urgent.words * asked.asked;
  };

  // What cannot wait first, then the hits of one section together.
  const ordered = (hits, asked) => {
    const urgent = hits.find((hit) => isUrgent(hit, hits, asked));
    const sections = Map.groupBy(hits.filter((hit) => hit !== urgent), (hit) => passages[hit.i].section);
    return { urgent, hits: [...(urgent ? [urgent] : []), ...[...sections.values()].flat()] };
  };

  const row = (hit, before, urgent) => {
    const item = element(parts[hit.i]);
    const passage = passages[hit.i];
    if (before && before !== urgent && passages[before.i].section === passage.section) item.classList.add("vervolg");
    if (hit === urgent) {
      item.classList.add("meteen");
      item.prepend(make("p", "niet-wachten", "Wanneer niet wachten"));
      one(".feiten", item).remove();
      if (passage.sensitive) one(".titel", item).textContent = "Lees eerst";
    }
    const words = one(".fragment", item);
    const better = words && fragment(parts[count + hit.i], answer.asked);
    if (better) words.replaceWith(Object.assign(better, { lang: words.lang }));
    return item;
  };

  // The next rows of a list; those that are given again stay.
  const rowsFrom = (from, most = PAGE) => {
    const list = one(".hits", main);
    const { urgent, hits } = ordered(answer.hits.slice(from, from + PAGE), answer.asked);
    const made = list.children.length - from;
    list.append(...hits.slice(made, most).map((hit, n) => row(hit, hits[made + n - 1], from === 0 ? urgent : null)));
    one(".bladeren", main)?.toggleAttribute("hidden", from + hits.length >= answer.hits.length);
  };

  const notices = (place) => {
    const all = [];
    if (UNREAD.test(place.q)) all.push("In dit bestand wordt op losse woorden gezocht: aanhalingstekens, OF, NIET, * en filters tussen de woorden tellen niet mee.");
    if (answer.corrected) all.push("Gezocht op “" + answer.corrected + "”.");
    const quoted = answer.asked.absent.slice(0, 5).map((word) => "“" + word + "”");
    if (quoted.length > 0) all.push("Over " + quoted.join(" en ") + " staat niets in deze teksten.");
    return all;
  };

  const toggled = (place, facet, value) => {
    const values = place.filters[facet] || [];
    const others = values.includes(value) ? values.filter((each) => each !== value) : [...(facet === "thema" ? values : []), value];
    return { ...place, kind: "lijst", open: "", filters: { ...place.filters, [facet]: others } };
  };

  const chip = (words, to) => {
    const item = element("<li><a href=\"#\"></a></li>");
    Object.assign(item.firstChild, { textContent: words + " ×", naar: to });
    return item;
  };

  const chips = (place) => {
    for (const old of main.querySelectorAll(".gekozen-filters")) old.remove();
    const read = answer.asked.ages.map((age) => chip(answer.asked.tokens.slice(age.from, age.to).map((token) => token.typed).join(" "), { ...place, withoutAges: true }));
    if (place.withoutAges) read.push(chip("leeftijd telt niet mee", { ...place, withoutAges: false }));
    const chosen = Object.entries(place.filters).flatMap(([facet, values]) =>
      values.map((value) => chip(data.filters[facet]?.[value]?.label || value, toggled(place, facet, value))));
    for (const [items, name] of [[chosen, ""], [read, "begrepen"]]) {
      if (items.length > 0) one(".stand", main).after(make("ul", "gekozen-filters " + name, ...items));
    }
  };

  // The filters that would still find something, with how much.
  const choices = (place) => {
    const found = new Uint8Array(count);
    for (const hit of answer.hits) found[hit.i] = 1;
    for (const link of main.querySelectorAll((one("#filters", main).open ? ".keuzes a, " : "") + ".staven a, .fasen a")) {
      const [facet, value] = link.choice ||= [...new URL(link.getAttribute("href"), "http://x/").searchParams][0];
      const left = (data.filters[facet]?.[value]?.passages || []).reduce((sum, i) => sum + found[i], 0);
      const chosen = (place.filters[facet] || []).includes(value);
      link.classList.toggle("gekozen", chosen);
      const total = one(".aantal", link);
      if (total) {
        total.textContent = left;
        link.closest("li").hidden = left === 0 && !chosen;
      } else {
        const step = data.steps[value];
        link.setAttribute("aria-label", value + ": " + left + (left === 1 ? " passage" : " passages") + (chosen ? ", gekozen" : ""));
        link.classList.toggle("gevraagd", Boolean(step) && answer.asked.ages.some(({ days: [from, to] }) => from < step[1] && step[0] < to));
      }
    }
  };

  // Setting it lays out the page, so only where somebody scrolled.
  const toTop = (pane) => { if (pane.scrolled) Object.assign(pane, { scrollTop: 0, scrolled: false }); };

  const show = async (i, asked) => {
    const beside = one(".lees", main);
    for (const link of main.querySelectorAll("[data-hit]")) link.setAttribute("aria-current", link.closest(".hit").dataset.id === passages[i].id);
    const shown = passages[i].id + " " + asked.terms.map((term) => term.form).join(" ");
    if (beside.dataset.toont === shown) return;
    const card = (await texts("kaarten"))[i];
    if (beside !== one(".lees", main)) return;
    beside.dataset.toont = shown;
    toTop(beside);
    beside.innerHTML = card;
    beside.prepend(element("<p class=\"naar-lijst\"><a href=\"#\" data-terug>Terug naar de lijst</a></p>"));
    highlight(one(".tekst", beside), asked);
  };

  // What follows the first hits when somebody stops typing.
  const rest = (place) => {
    rowsFrom(0);
    choices(place);
    const first = answer.hits.find((hit) => !passages[hit.i].sensitive);
    const open = place.open ? numberOf.get(place.open) : first?.i;
    if (open === undefined) main.querySelectorAll(".lees").forEach((each) => { each.replaceChildren(); delete each.dataset.toont; });
    else show(open, answer.asked);
  };

  const list = (place, typing) => {
    if (!one(".zoekblad", main)) fill(frame);
    toTop(one(".lijst", main));
    one(".zoekblad", main).classList.toggle("gekozen", Boolean(place.open));
    answer = find(place, typing);
    const total = answer.hits.length;
    one(".stand", main).textContent = total === 0 ? "Niets gevonden" : total === 1 ? "1 passage" : total + " passages";
    if (!typing) one("#telling").textContent = one(".stand", main).textContent;
    one(".boven", main).replaceChildren(...notices(place).map((words) => make("p", "nota", words)));
    if (answer.corrected) one(".boven", main).append(chip("Toch zoeken op “" + place.q + "”", { ...place, literal: true }));
    one(".hits", main).replaceChildren();
    chips(place);
    rowsFrom(0, typing ? ON_SCREEN : PAGE);
    if (typing) resting = setTimeout(() => rest(place), 100);
    else rest(place);
  };

  const together = async (i) => {
    const { example, beside } = passages[i];
    const all = await texts("kaarten");
    const [own, ...others] = [i, ...beside.map(([other]) => other)].map((n) => one(".kaart", element("<div>" + all[n] + "</div>")).outerHTML);
    const title = example ? "Dit voorbeeld en de uitleg erbij" : "Deze uitleg en de voorbeelden erbij";
    const bar = "<p class=\"werkbalk\"><button type=\"button\" data-druk>Afdrukken</button> <a class=\"knop\" href=\"#\" data-terug>Terug</a></p>";
    fill("<div class=\"samen\">" + bar + "<h1>" + title + "</h1><div class=\"zij-aan-zij\"><section class=\"eerst\">" + own + "</section><section>" + others.join("") + "</section></div></div>");
    main.querySelectorAll("section:not(.eerst) .soort").forEach((kind, n) => kind.append(" ", make("span", "", beside[n][1])));
  };

  const reading = async (place) => {
    const i = numberOf.get(place.id);
    const work = i === undefined ? data.works.indexOf(place.id) : passages[i].work;
    fill((await texts("werken"))[work]);
    one(".inhoud", main)?.prepend(element("<p><a href=\"#\" data-terug>Terug</a></p>"));
    const found = i === undefined ? document.getElementById(place.anchor) : one("[data-id=\"" + place.id + "\"]", main);
    if (i !== undefined && found) {
      found.classList.add("hier");
      if (answer?.asked) found.querySelectorAll(".tekst").forEach((each) => highlight(each, answer.asked));
    }
    const heading = found?.previousElementSibling;
    if (found) (heading?.matches("h2, h3, h4") ? heading : found).scrollIntoView();
    else window.scrollTo(0, 0);
    (found || main).focus({ preventScroll: true });
  };

  const render = async (place, typing) => {
    clearTimeout(resting);
    if (field.value !== place.q) field.value = place.q;
    if (place.kind === "lijst") { list(place, typing); return; }
    const i = numberOf.get(place.id);
    if (place.kind === "begin") fill(beginning);
    else if (place.kind === "hulp") fill(help);
    else if (place.kind === "citeer") fill((await texts("citaten"))[i]);
    else if (place.kind === "naast") await together(i);
    else { await reading(place); return; }
    window.scrollTo(0, 0);
    (place.kind === "begin" ? field : main).focus({ preventScroll: true });
  };

  const go = (place, replace = false) => {
    if (!replace) {
      places[here].scroll = window.scrollY;
      history.pushState(++here, "");
    }
    places = [...places.slice(0, here), place];
    return render(place, false);
  };

  const follow = (href, fromList) => {
    const url = new URL(href, "http://x/");
    const [, kind, ...rest] = url.pathname.split("/");
    const now = places[here];
    if (kind) { go({ kind: kind === "werk" ? "lees" : kind, id: rest.join("/"), anchor: url.hash.slice(1), q: now.q, filters: now.filters, open: "" }); return; }
    const query = url.searchParams;
    if ([...query].length === 0) { go(BEGIN); return; }
    if (query.has("open")) { go({ ...now, kind: "lijst", open: query.get("open") }, besides.matches && now.kind === "lijst"); return; }
    if (query.has("q")) { go({ ...BEGIN, kind: "lijst", q: query.get("q") }); return; }
    const from = fromList ? now : BEGIN;
    go([...query].reduce((place, [facet, value]) => toggled(place, facet, value), from));
  };

  const back = () => { if (here > 0) history.back(); else go(BEGIN); };
  const typed = () => {
    const q = field.value;
    const now = places[here];
    const next = { ...now, kind: q.trim() || Object.values(now.filters).flat().length > 0 ? "lijst" : "begin", q, open: "", withoutAges: false, literal: false };
    if (now.kind !== "lijst" && now.kind !== next.kind) history.pushState(++here, "");
    places = [...places.slice(0, here), next];
    render(next, true);
  };
  const wipe = () => {
    [places, here, answer] = [[BEGIN], 0, null];
    history.replaceState(0, "");
    delete document.documentElement.dataset.land;
    render(BEGIN, false);
  };

  const copy = async (words) => navigator.clipboard.writeText(words);
  const pressed = (button) => {
    const { kopieer } = button.dataset;
    if (kopieer) copy(document.getElementById(kopieer).textContent.trim())
      .then(() => say("Gekopieerd"), () => say("Kopiëren lukt niet in deze browser; selecteer de tekst en kopieer zelf."));
    else if ("druk" in button.dataset) window.print();
    else if (button.id === "wis") wipe();
    else if (button.classList.contains("vouw")) {
      button.setAttribute("aria-expanded", "true");
      for (let next = button.nextElementSibling; next?.matches(".land"); next = next.nextElementSibling) next.classList.add("open");
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const link = event.target.closest("a[href]");
    if (button) pressed(button);
    if (!link || event.defaultPrevented) return;
    const href = link.getAttribute("href");
    event.preventDefault();
    if (href.length > 1 && href.startsWith("#")) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
    else if (link.naar) go(link.naar);
    else if ("terug" in link.dataset) back();
    else if (link.closest(".bladeren")) rowsFrom(one(".hits", main).children.length);
    else follow(href, link.closest(".keuzes, .zoekblad .tijdlijn") !== null);
  });
  document.addEventListener("change", (event) => {
    if (event.target.name === "land") document.documentElement.dataset.land = event.target.value;
  });
  document.addEventListener("toggle", (event) => { if (event.target.id === "filters") choices(places[here]); }, true);
  document.addEventListener("scroll", (event) => { event.target.scrolled = true; }, true);
  document.addEventListener("submit", (event) => event.preventDefault());
  one("#zoeker").addEventListener("submit", () => go({ ...places[here], kind: "lijst", open: "", q: field.value }, places[here].kind === "lijst"));
  field.addEventListener("input", typed);
  window.addEventListener("popstate", (event) => {
    here = Math.min(event.state || 0, places.length - 1);
    const place = places[here];
    render(place, false).then(() => { if (place.scroll) window.scrollTo(0, place.scroll); });
  });
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const hits = [...main.querySelectorAll("[data-hit]")];
    const at = hits.indexOf(target);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "F9") wipe();
    else if (key === "Escape" && target !== field) back();
    else if (key === "/" && target !== field) field.focus();
    else if (key === "Enter" && at >= 0) follow(target.dataset.lees, true);
    else if ((key === "ArrowDown" || key === "ArrowUp") && (at >= 0 || target === field) && hits.length > 0) {
      const next = key === "ArrowDown" ? Math.min(at + 1, hits.length - 1) : at - 1;
      if (next < 0) field.focus();
      else {
        hits[next].focus();
        if (besides.matches) show(numberOf.get(hits[next].closest(".hit").dataset.id), answer.asked);
      }
    } else return;
    event.preventDefault();
  });

  // A link may bring a question ("naslag.html#q=huilen"); it does not stay in the address.
  field.value = new URLSearchParams(location.hash.slice(1)).get("q") || field.value;
  history.replaceState(0, "", location.href.split("#")[0]);
  if (field.value) typed();
  field.focus();
};

const written = (id) => document.getElementById(id).textContent;
const unpack = async (id) => {
  const packed = written(id);
  const bytes = Uint8Array.fromBase64?.(packed) || Uint8Array.from(atob(packed), (each) => each.charCodeAt(0));
  const stream = new Response(bytes).body.pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).text()).split("\f");
};

const open = async () => {
  performance.mark("script");
  const lists = unpack("lijst");
  const data = JSON.parse(written("gegevens"));
  const answers = engine(data, written("vormen"), written("lemmas"), written("getallen"));
  // The texts come after the script, which need not wait for them.
  const whole = new Promise((resolve) => { document.addEventListener("DOMContentLoaded", resolve); });
  const unpacked = {};
  const texts = (id) => unpacked[id] ||= whole.then(() => unpack(id));
  page(data, answers, await lists, texts);
  texts("kaarten");
  globalThis.naslag = { ids: (question) => answers.search(question, false, () => true).hits.map((hit) => data.passages[hit.i].id) };
  document.documentElement.dataset.klaar = "";
  performance.mark("klaar");
};

open().catch(() => {
  document.getElementById("melding").textContent = "Deze browser kan dit bestand niet lezen; open het in een nieuwere Chrome, Edge, Firefox of Safari.";
});
