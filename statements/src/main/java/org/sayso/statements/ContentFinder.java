package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.statements.ReportingVerbs.Frame;

/**
 * Finds the words that belong to a cue: quotations beside it, a clause after it or a clause before it.
 *
 * <p>The floor is the first token that no earlier content has taken; a content never reaches before it, nor beyond the next
 * cue that is set off by a comma or a conjunction. Each token is read a bounded number of times.
 */
final class ContentFinder {
    private static final int LONGEST_ADJUNCT = 25;
    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "while", "though", "although", "or");

    private final TokenSequence tokens;

    ContentFinder(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** The stretches of a cue's content, in order; none where nothing is said. */
    List<TokenRange> find(Cue cue, Optional<Cue> next, int floor) {
        List<TokenRange> content = new ArrayList<>();
        Optional<TokenRange> left = leftQuotation(cue.from(), floor);
        Optional<TokenRange> right = Optional.empty();
        if (cue.frames().isEmpty()) {
            return aroundAccordingTo(cue, next, floor);
        }
        if (left.isPresent()) {
            content.add(left.get());
            right = continuation(cue.to(), next);
        } else {
            right = rightQuotation(cue).or(() -> clauseAfter(cue, next));
            if (right.isEmpty()
                    && (cue.takes(Frame.SAY) || cue.takes(Frame.SHOW) || cue.takes(Frame.THINK))
                    && !cue.participle()) {
                leftClause(cue, floor).ifPresent(content::add);
                right = content.isEmpty() ? right : interrupted(cue, next);
            }
        }
        right.filter(range -> range.from() >= cue.to()).ifPresent(content::add);
        right.ifPresent(range -> followingQuotations(range, content));
        if (right.isEmpty() && left.isPresent()) {
            followingQuotations(new TokenRange(cue.from(), tokens.sentenceEnd(cue.to() - 1)), content);
        }
        return content;
    }

    /** The quotation that ends before a cue, with what leads up to it in its sentence. */
    private Optional<TokenRange> leftQuotation(int cue, int floor) {
        int last = tokens.word(cue - 1).equals(",") ? cue - 2 : cue - 1;
        boolean closes = tokens.quotationAt(last) >= 0 && tokens.quotationAt(last) != tokens.quotationAt(cue);
        if (!closes || last < floor || tokens.quotationAt(cue) >= 0) {
            return Optional.empty();
        }
        boolean stopped = tokens.word(last - 1).equals(".") && last == cue - 1 && tokens.isCapitalized(cue);
        if (stopped) {
            return Optional.empty();
        }
        int start = tokens.quotationStart(last);
        int sentence = Math.max(floor, tokens.sentenceStart(start));
        boolean leadsUp = sentence < start
                && !CONJUNCTIONS.contains(tokens.word(start - 1))
                && !tokens.word(start - 1).matches("[.:?!]");
        int from = leadsUp ? sentence : Math.max(floor, start);
        return from > last ? Optional.empty() : Optional.of(new TokenRange(skipConjunction(from), last + 1));
    }

    private int skipConjunction(int from) {
        boolean skips = tokens.word(from).matches("and|but|,|;") && from + 1 < tokens.size();
        return skips ? from + 1 : from;
    }

    /** {@code "We will," she said, "go on."}. */
    private Optional<TokenRange> continuation(int end, Optional<Cue> next) {
        int limit = end < tokens.size() ? Math.min(tokens.sentenceEnd(end - 1), end + LONGEST_ADJUNCT) : end;
        for (int i = end; i < limit; i++) {
            if (next.isPresent() && next.get().from() <= i) {
                return Optional.empty();
            }
            if (tokens.quotationAt(i) >= 0) {
                boolean set = tokens.word(i - 1).matches("[,:—–-]");
                return set ? Optional.of(new TokenRange(i, tokens.quotationEnd(i))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Quotations that stand alone after the sentence of a cue, in its paragraph, and go on with its words. */
    private void followingQuotations(TokenRange last, List<TokenRange> content) {
        boolean quoted = content.stream().anyMatch(range -> tokens.quotationAt(range.to() - 1) >= 0);
        int i = last.to();
        if (i < tokens.size() && tokens.word(i).matches("[.,]") && tokens.quotationAt(i) < 0) {
            i++;
        }
        while (quoted
                && i < tokens.size()
                && tokens.quotationAt(i) >= 0
                && tokens.paragraphOf(i) == tokens.paragraphOf(last.to() - 1)) {
            int end = tokens.quotationEnd(i);
            boolean starts = i == 0 || tokens.quotationAt(i - 1) != tokens.quotationAt(i);
            boolean stops = tokens.word(end - 2).matches("[.?!…]") || end >= tokens.size();
            boolean alone = end >= tokens.size() || tokens.isCapitalized(end) || tokens.isMark(end);
            if (!starts || !stops || !alone || content.get(content.size() - 1).to() > i) {
                return;
            }
            content.add(new TokenRange(i, end));
            i = end;
        }
    }

    /** {@code said: "…"}, {@code said in a statement, "…"}, {@code told reporters "…"}. */
    private Optional<TokenRange> rightQuotation(Cue cue) {
        int start = cue.to();
        int limit = start < tokens.size() ? Math.min(tokens.sentenceEnd(start - 1), start + LONGEST_ADJUNCT) : start;
        if (start < tokens.size()
                && tokens.word(start).matches("[:,]")
                && start + 1 < tokens.size()
                && tokens.quotationAt(start + 1) >= 0) {
            limit = start + 2;
        }
        for (int i = start; i < limit; i++) {
            if (tokens.word(i).matches("that|to|whether") && tokens.quotationAt(i) < 0) {
                return Optional.empty();
            }
            if (tokens.quotationAt(i) >= 0) {
                boolean set = i == start || tokens.word(i - 1).matches("[,:]");
                return set && isWhole(i) ? Optional.of(new TokenRange(i, tokens.quotationEnd(i))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a quotation stands for itself and not for a part of a clause that goes on after it. */
    private boolean isWhole(int quoted) {
        int end = tokens.quotationEnd(quoted);
        return end >= tokens.size()
                || tokens.word(end - 2).matches("[.,?!;—–…-]")
                || tokens.isMark(end)
                || tokens.sentenceOf(end) != tokens.sentenceOf(end - 1);
    }

    /** A clause, an infinitive or a noun phrase after the cue. */
    private Optional<TokenRange> clauseAfter(Cue cue, Optional<Cue> next) {
        int start = cue.to();
        if (start >= tokens.size() || start >= tokens.sentenceEnd(start - 1)) {
            return Optional.empty();
        }
        int from = new ComplementFinder(tokens).start(cue, start);
        int end = from < 0 ? -1 : clauseEnd(from, next);
        return end > from ? Optional.of(new TokenRange(from, end)) : Optional.empty();
    }

    /** The token after a clause: its sentence's end, or the next cue that is set off. */
    private int clauseEnd(int from, Optional<Cue> next) {
        int end = tokens.sentenceEnd(from);
        while (end < tokens.size()
                && tokens.quotationAt(end) >= 0
                && tokens.quotationAt(end) == tokens.quotationAt(end - 1)) {
            end = Math.max(tokens.sentenceEnd(end), end + 1);
        }
        if (next.isPresent() && next.get().from() < end && next.get().from() > from && isSetOff(next.get())) {
            end = next.get().from();
            while (end > from
                    && (CONJUNCTIONS.contains(tokens.word(end - 1))
                            || tokens.word(end - 1).matches("[,;—–]"))) {
                end--;
            }
        }
        while (end > from
                && tokens.quotationAt(end - 1) < 0
                && tokens.word(end - 1).matches("[.?!;:,…]")) {
            end--;
        }
        return end;
    }

    private boolean isSetOff(Cue next) {
        String before = tokens.word(next.from() - 1);
        boolean spoken = next.frames().isEmpty() || next.takes(Frame.SAY) || next.takes(Frame.TELL);
        boolean joined = CONJUNCTIONS.contains(before)
                && (tokens.word(next.from() - 2).equals(",")
                        || next.from() == next.words().from());
        return spoken && (before.matches("[,;—–]") || joined) || next.frames().isEmpty();
    }

    private Optional<TokenRange> leftClause(Cue cue, int floor) {
        if (!tokens.word(cue.from() - 1).matches("[,—–?]")) {
            return Optional.empty();
        }
        int from = Math.max(floor, tokens.sentenceStart(cue.from()));
        from = from < cue.from() - 1 ? skipConjunction(from) : from;
        return from < cue.from() - 1 ? Optional.of(new TokenRange(from, cue.from() - 1)) : Optional.empty();
    }

    /** {@code The plan, he said, will cost}. */
    private Optional<TokenRange> interrupted(Cue cue, Optional<Cue> next) {
        int start = cue.to();
        boolean goesOn = tokens.word(start).equals(",") && start + 1 < tokens.sentenceEnd(start);
        String first = tokens.word(start + 1);
        if (!goesOn || first.endsWith("ing") || first.matches("according|in|at|during|citing|who|when|after|as")) {
            return Optional.empty();
        }
        int end = clauseEnd(start + 1, next);
        return end > start + 1 ? Optional.of(new TokenRange(start + 1, end)) : Optional.empty();
    }

    private List<TokenRange> aroundAccordingTo(Cue cue, Optional<Cue> next, int floor) {
        int sentence = tokens.sentenceStart(cue.from());
        List<TokenRange> content = new ArrayList<>();
        int from = Math.max(floor, sentence);
        int to = tokens.word(cue.from() - 1).equals(",") ? cue.from() - 1 : cue.from();
        if (from < to) {
            from = skipConjunction(from);
            content.add(new TokenRange(from, to));
        }
        boolean goesOn = cue.to() < tokens.sentenceEnd(sentence)
                && tokens.word(cue.to()).equals(",")
                && cue.source().isPresent();
        if (goesOn && cue.to() + 1 < tokens.sentenceEnd(sentence)) {
            int end = clauseEnd(cue.to() + 1, next);
            if (end > cue.to() + 1) {
                content.add(new TokenRange(cue.to() + 1, end));
            }
        }
        return content;
    }
}
