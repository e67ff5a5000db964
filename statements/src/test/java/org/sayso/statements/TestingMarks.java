package org.sayso.statements;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

/** Attributions marked in a text: {@code {source} <cue> [content]}; one attribution is as far as its three come in any order. */
record TestingMarks(List<Span> sources, List<Span> cues, List<Span> contents) {
    static TestingMarks of(String marked) {
        TestingMarks marks = new TestingMarks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Deque<Integer> open = new ArrayDeque<>();
        int position = 0;
        for (int i = 0; i < marked.length(); i++) {
            char mark = marked.charAt(i);
            switch (mark) {
                case '{', '<', '[' -> open.push(position);
                case '}' -> marks.sources.add(new Span(open.pop(), position));
                case '>' -> marks.cues.add(new Span(open.pop(), position));
                case ']' -> marks.contents.add(new Span(open.pop(), position));
                default -> position++;
            }
        }
        return marks;
    }

    /** The first source with the first cue and the first content, and so on; the last content serves those that have none. */
    List<Attribution> attributions(Article article) {
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Span content = i < contents.size() ? contents.get(i) : cues.get(0);
            attributions.add(new Attribution(
                    Optional.of(Excerpt.of(article, sources.get(i))),
                    Optional.of(Excerpt.of(article, cues.get(i))),
                    Excerpt.of(article, content)));
        }
        return attributions;
    }
}
