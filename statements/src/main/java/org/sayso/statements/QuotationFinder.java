package org.sayso.statements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.sayso.domain.text.Span;

/**
 * Finds quotations by their marks: straight and curly, double and single, nested, and running over paragraphs.
 *
 * <p>A paragraph is a line. A mark that is never closed opens a quotation only at the start of a paragraph; it runs on where
 * the next paragraph opens with a mark again, as newspapers set long quotations, and else ends with its paragraph. Other
 * unpaired marks (inches, slips) are no quotations. The apostrophe within a word is no mark.
 *
 * <p>One pass over the text with a stack that a paragraph's end empties: time and memory are linear in the text. Thread-safe.
 */
final class QuotationFinder {
    private static final String OPENING = "\u201c\u00ab\u201e\u2018";
    private static final String CLOSING = "\u201d\u00bb\u2019";

    /** All quotations, in order of their first mark. */
    List<Quotation> find(String text) {
        Reading reading = new Reading(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            reading.paragraph(start, end);
            start = end + 1;
        }
        return reading.finish();
    }

    /** The state of one pass. */
    private static final class Reading {
        private final String text;
        private final List<Quotation> found = new ArrayList<>();
        private final Deque<Integer> open = new ArrayDeque<>();
        private List<Span> carried = new ArrayList<>();

        Reading(String text) {
            this.text = text;
        }

        void paragraph(int start, int end) {
            int first = start;
            while (first < end && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            if (first == end) {
                return;
            }
            if (!carried.isEmpty() && !isDoubleMark(first)) {
                settle();
            }
            int before = found.size();
            for (int i = first; i < end; i++) {
                mark(i, first, end);
            }
            endParagraph(first, end, before);
        }

        private void mark(int i, int first, int end) {
            char mark = text.charAt(i);
            boolean isDouble = isDoubleMark(i);
            if (!isDouble && !isSingleMark(mark)) {
                return;
            }
            if (closes(i, end)) {
                close(i);
            } else if (opens(i, first, end)) {
                open.push(i);
            }
        }

        private boolean opens(int i, int first, int end) {
            char mark = text.charAt(i);
            boolean spaceBefore = i == first || !Character.isLetterOrDigit(text.charAt(i - 1));
            boolean wordAfter = i + 1 < end && !Character.isWhitespace(text.charAt(i + 1));
            if (CLOSING.indexOf(mark) >= 0) {
                return false;
            }
            return OPENING.indexOf(mark) >= 0 && isDoubleMark(i) || spaceBefore && wordAfter;
        }

        private boolean closes(int i, int end) {
            char mark = text.charAt(i);
            if (open.isEmpty() || OPENING.indexOf(mark) >= 0) {
                return false;
            }
            if (isDoubleMark(i)) {
                return CLOSING.indexOf(mark) >= 0 || hasOpen(mark);
            }
            boolean letterAfter = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
            return isSingleMark(text.charAt(open.peek())) && !letterAfter && open.peek() < i - 1;
        }

        private boolean hasOpen(char mark) {
            Integer top = open.peek();
            return top != null && (text.charAt(top) == mark || isSingleMark(text.charAt(top)) && open.size() > 1);
        }

        private void close(int i) {
            boolean isDouble = isDoubleMark(i);
            while (isDouble && open.size() > 1 && isSingleMark(text.charAt(open.element()))) {
                open.pop();
            }
            if (isDouble && isSingleMark(text.charAt(open.element()))) {
                open.pop();
                return;
            }
            int start = open.pop();
            found.add(new Quotation(List.of(new Span(start, i + 1)), true, open.size()));
        }

        /** Joins what a former paragraph left open, and keeps open what this one leaves open from its start. */
        private void endParagraph(int first, int end, int before) {
            boolean unclosed = !open.isEmpty() && open.peekLast() == first && isDoubleMark(first);
            if (unclosed) {
                found.subList(before, found.size()).removeIf(quotation -> quotation.depth() == 0);
                carried.add(new Span(first, end));
            } else if (!carried.isEmpty()) {
                joinCarried(before);
            }
            lift(before);
            open.clear();
        }

        private void joinCarried(int before) {
            for (int i = before; i < found.size(); i++) {
                if (found.get(i).depth() == 0) {
                    carried.add(found.get(i).cover());
                    found.set(i, new Quotation(carried, true, 0));
                    carried = new ArrayList<>();
                    return;
                }
            }
            settle();
        }

        /** Takes out the depth that unpaired marks pretend. */
        private void lift(int before) {
            boolean carrying = !open.isEmpty() && !carried.isEmpty() && isDoubleMark(open.getLast());
            int unpaired = open.size() - (carrying ? 1 : 0);
            for (int i = before; i < found.size() && unpaired > 0; i++) {
                Quotation quotation = found.get(i);
                found.set(
                        i,
                        new Quotation(
                                quotation.parts(), quotation.closed(), Math.max(0, quotation.depth() - unpaired)));
            }
        }

        private void settle() {
            if (!carried.isEmpty()) {
                found.add(new Quotation(carried, false, 0));
                carried = new ArrayList<>();
            }
        }

        List<Quotation> finish() {
            settle();
            found.sort(Comparator.comparing(Quotation::cover, Comparator.comparingInt(Span::start)));
            return List.copyOf(found);
        }

        private boolean isDoubleMark(int i) {
            return "\"\u201c\u201d\u00ab\u00bb\u201e".indexOf(text.charAt(i)) >= 0;
        }

        private static boolean isSingleMark(char mark) {
            return mark == '\'' || mark == '\u2018' || mark == '\u2019';
        }
    }
}
