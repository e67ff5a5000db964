package org.sayso.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sayso.bench.AttributionFigures.Sum;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;

/**
 * Counts how attributions that a program found agree with those that people marked, letter by letter as the corpus's own scorer:
 * (a) contents exact, (b) content tokens, (c) sources and cues given a content, (d) the full attribution, (e) the same by class,
 * (f) chunks exact by role.
 */
final class AttributionScorer {
    private static final double HALF = 0.5;
    private static final Set<String> STOP = Set.of(
            "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> CUT = Set.of(
            ("of who whom which that whose in for from at with on by to about during under over near who’s as when where"
                            + " while after before according and or")
                    .split(" ", -1));
    private static final Set<String> JOINTS = Set.of("’", "'", "-", "–", ".", "&", "/");

    private AttributionScorer() {}

    /** The counts of one article. */
    static AttributionFigures score(MarkedArticle gold, List<MarkedAttribution> found) {
        ScoredText text = new ScoredText(gold.text());
        return new Comparison(text, items(text, gold.attributions()), items(text, found)).figures();
    }

    private static List<Item> items(ScoredText text, List<MarkedAttribution> attributions) {
        return attributions.stream()
                .filter(attribution -> !text.tokensIn(attribution.content()).isEmpty())
                .map(attribution -> Item.of(text, attribution))
                .toList();
    }

    /** An attribution in tokens; {@code words} leave marks out, unless there are none but marks. */
    private record Item(
            BitSet content,
            BitSet contentWords,
            BitSet trimmed,
            BitSet source,
            BitSet sourceWords,
            String head,
            BitSet cue,
            String kind,
            MarkedAttribution marked) {
        static Item of(ScoredText text, MarkedAttribution marked) {
            BitSet content = text.tokensIn(marked.content());
            BitSet words = words(text, content);
            BitSet trimmed = content.get(0, words.length());
            trimmed.clear(0, words.nextSetBit(0));
            BitSet source = text.tokensIn(marked.source());
            double share = text.quotedShare(marked.content());
            return new Item(
                    content,
                    words,
                    trimmed,
                    source,
                    words(text, source),
                    head(source.stream().mapToObj(text::word).toList()),
                    text.tokensIn(marked.cue()),
                    share >= HALF ? "direct" : share > 0 ? "mixed" : "indirect",
                    marked);
        }

        private static BitSet words(ScoredText text, BitSet tokens) {
            BitSet words = new BitSet();
            tokens.stream().filter(text::isWord).forEach(words::set);
            return words.isEmpty() ? tokens : words;
        }

        /** The last word before the first mark, preposition or relative word that follows a word of weight. */
        private static String head(List<String> words) {
            String head = "";
            for (String written : words) {
                String word = written.toLowerCase(Locale.ROOT);
                boolean isWord = Character.isLetterOrDigit(written.codePointAt(0));
                boolean ends = isWord ? CUT.contains(word) : !JOINTS.contains(written);
                if (ends && !head.isEmpty()) {
                    break;
                }
                if (isWord && !STOP.contains(word) && !word.equals("s")) {
                    head = word;
                }
            }
            return !head.isEmpty() || words.isEmpty()
                    ? head
                    : words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        }
    }

    private record Pair(int gold, int found) {}

    /** One article's two lists against each other. */
    private record Comparison(ScoredText text, List<Item> gold, List<Item> found) {
        AttributionFigures figures() {
            Map<String, Sum> sums = new HashMap<>();
            byClass(sums, "a content exact", equal(Item::content));
            byClass(sums, "a' content exact, edge punct stripped", equal(Item::trimmed));
            contentTokens(sums);
            List<Pair> matched = greedy((g, p) -> true);
            byClass(sums, "d detect (content IoU>=.5)", matched);
            givenContent(sums, "", matched, item -> true);
            givenContent(sums, "|direct", matched, item -> item.kind().equals("direct"));
            givenContent(sums, "|not_direct", matched, item -> !item.kind().equals("direct"));
            byClass(sums, "d FULL (src IoU>=.5 or head)", greedy(Comparison::sameHead));
            byClass(sums, "d-iou FULL (src IoU>=.5)", greedy(Comparison::sameSource));
            byClass(sums, "d-any FULL (src any overlap)", greedy(Comparison::anySource));
            chunks(sums);
            return new AttributionFigures(sums);
        }

        private List<Pair> equal(Function<Item, BitSet> key) {
            List<Pair> pairs = new ArrayList<>();
            Set<Integer> used = new HashSet<>();
            for (int i = 0; i < gold.size(); i++) {
                for (int j = 0; j < found.size(); j++) {
                    if (key.apply(gold.get(i)).equals(key.apply(found.get(j))) && used.add(j)) {
                        pairs.add(new Pair(i, j));
                        break;
                    }
                }
            }
            return pairs;
        }

        private List<Pair> greedy(BiPredicate<Item, Item> agrees) {
            record Candidate(Pair pair, double content, double source) {}
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < gold.size(); i++) {
                for (int j = 0; j < found.size(); j++) {
                    Item g = gold.get(i);
                    Item p = found.get(j);
                    double overlap = overlap(g.contentWords(), p.contentWords());
                    if (overlap >= HALF && agrees.test(g, p)) {
                        candidates.add(
                                new Candidate(new Pair(i, j), overlap, overlap(g.sourceWords(), p.sourceWords())));
                    }
                }
            }
            candidates.sort(Comparator.comparingDouble(Candidate::content)
                    .thenComparingDouble(Candidate::source)
                    .reversed());
            List<Pair> pairs = new ArrayList<>();
            Set<Integer> usedGold = new HashSet<>();
            Set<Integer> usedFound = new HashSet<>();
            for (Candidate candidate : candidates) {
                Pair pair = candidate.pair();
                if (!usedGold.contains(pair.gold()) && !usedFound.contains(pair.found())) {
                    usedGold.add(pair.gold());
                    usedFound.add(pair.found());
                    pairs.add(pair);
                }
            }
            return pairs;
        }

        private void byClass(Map<String, Sum> sums, String name, List<Pair> pairs) {
            sums.put(name, new Sum(pairs.size(), gold.size(), pairs.size(), found.size()));
            for (String kind : AttributionFigures.CLASSES) {
                sums.put(
                        name + "|" + kind,
                        new Sum(
                                count(
                                        pairs.stream()
                                                .map(pair -> gold.get(pair.gold()))
                                                .toList(),
                                        kind),
                                count(gold, kind),
                                count(
                                        pairs.stream()
                                                .map(pair -> found.get(pair.found()))
                                                .toList(),
                                        kind),
                                count(found, kind)));
            }
        }

        private static int count(List<Item> items, String kind) {
            return (int) items.stream().filter(item -> isOf(item, kind)).count();
        }

        private static boolean isOf(Item item, String kind) {
            return kind.equals("not_direct")
                    ? !item.kind().equals("direct")
                    : item.kind().equals(kind);
        }

        private void contentTokens(Map<String, Sum> sums) {
            tokensOf(sums, "b content token", item -> true);
            for (String kind : AttributionFigures.CLASSES) {
                tokensOf(sums, "b content token|" + kind, item -> isOf(item, kind));
            }
        }

        private void tokensOf(Map<String, Sum> sums, String name, Predicate<Item> of) {
            BitSet goldTokens = union(gold, of);
            BitSet foundTokens = union(found, of);
            sums.put(
                    name,
                    new Sum(
                            common(goldTokens, union(found, item -> true)),
                            goldTokens.cardinality(),
                            common(foundTokens, union(gold, item -> true)),
                            foundTokens.cardinality()));
        }

        private static BitSet union(List<Item> items, Predicate<Item> of) {
            BitSet all = new BitSet();
            items.stream().filter(of).forEach(item -> all.or(item.content()));
            return all;
        }

        private void givenContent(Map<String, Sum> sums, String suffix, List<Pair> matched, Predicate<Item> of) {
            Sum exact = Sum.NONE;
            Sum agree = Sum.NONE;
            Sum sourceTokens = Sum.NONE;
            Sum cueTokens = Sum.NONE;
            for (Pair pair : matched) {
                Item g = gold.get(pair.gold());
                Item p = found.get(pair.found());
                if (!of.test(g)) {
                    continue;
                }
                int goldHas = g.sourceWords().isEmpty() ? 0 : 1;
                int foundHas = p.sourceWords().isEmpty() ? 0 : 1;
                int same = goldHas == 1 && g.source().equals(p.source()) ? 1 : 0;
                int like = goldHas == 1 && foundHas == 1 && sameHead(g, p) ? 1 : 0;
                exact = exact.plus(new Sum(same, goldHas, same, foundHas));
                agree = agree.plus(new Sum(like, goldHas, like, foundHas));
                sourceTokens = sourceTokens.plus(tokens(g.source(), p.source()));
                cueTokens = cueTokens.plus(tokens(g.cue(), p.cue()));
            }
            sums.put("c source exact | matched" + suffix, exact);
            sums.put("c source IoU/head | matched" + suffix, agree);
            sums.put("c source token | matched" + suffix, sourceTokens);
            sums.put("c cue token | matched" + suffix, cueTokens);
        }

        private static Sum tokens(BitSet gold, BitSet found) {
            int common = common(gold, found);
            return new Sum(common, gold.cardinality(), common, found.cardinality());
        }

        private void chunks(Map<String, Sum> sums) {
            chunks(sums, "source", MarkedAttribution::source);
            chunks(sums, "cue", MarkedAttribution::cue);
            chunks(sums, "content", MarkedAttribution::content);
        }

        private void chunks(Map<String, Sum> sums, String role, Function<MarkedAttribution, List<CodePoints>> ranges) {
            List<BitSet> goldChunks = chunksOf(gold, ranges);
            List<BitSet> foundChunks = chunksOf(found, ranges);
            List<BitSet> left = new ArrayList<>(foundChunks);
            int right = (int) goldChunks.stream().filter(left::remove).count();
            sums.put("f chunk exact " + role, new Sum(right, goldChunks.size(), right, foundChunks.size()));
        }

        private List<BitSet> chunksOf(List<Item> items, Function<MarkedAttribution, List<CodePoints>> ranges) {
            return items.stream()
                    .flatMap(item -> ranges.apply(item.marked()).stream())
                    .map(range -> text.tokensIn(List.of(range)))
                    .filter(tokens -> !tokens.isEmpty())
                    .toList();
        }

        private static boolean sameSource(Item g, Item p) {
            return g.sourceWords().isEmpty() && p.sourceWords().isEmpty()
                    || overlap(g.sourceWords(), p.sourceWords()) >= HALF;
        }

        private static boolean sameHead(Item g, Item p) {
            return sameSource(g, p)
                    || g.head().equals(p.head()) && g.sourceWords().intersects(p.sourceWords());
        }

        private static boolean anySource(Item g, Item p) {
            return g.sourceWords().isEmpty() && p.sourceWords().isEmpty()
                    || g.sourceWords().intersects(p.sourceWords());
        }

        private static int common(BitSet first, BitSet second) {
            BitSet common = (BitSet) first.clone();
            common.and(second);
            return common.cardinality();
        }

        private static double overlap(BitSet first, BitSet second) {
            int common = common(first, second);
            int all = first.cardinality() + second.cardinality() - common;
            return all == 0 ? 0 : (double) common / all;
        }
    }
}
