package org.sayso.reading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;
import org.sayso.domain.text.Token;

/**
 * Splits the text of an article into sentences and tokens.
 *
 * <p>The sentences cover all that is not white space, never cross a paragraph, and start and end with a token. Closing
 * quotation marks and brackets stay with the sentence they close; a quotation of several sentences is several sentences.
 * Tokens are made as {@link org.sayso.domain.text.TokenKind} says; a possessive {@code 's} is a word of its own, and an
 * abbreviation keeps its period. Offsets count UTF-16 code units of the text. The cost is linear in the text's length.
 * Instances hold no state and may be shared between threads.
 */
public final class TextSegmenter {
    /** Makes a segmenter for English news copy. */
    public TextSegmenter() {}

    /**
     * The sentences of a text, in order.
     *
     * @param text any text; paragraphs are separated by blank lines or, where it has none, by line breaks
     * @return none where the text is all white space
     */
    public List<Sentence> segment(String text) {
        BreakIterator proposals = BreakIterator.getSentenceInstance(ULocale.US);
        List<Sentence> sentences = new ArrayList<>();
        List<Span> paragraphs = Paragraphs.of(text);
        for (int number = 0; number < paragraphs.size(); number++) {
            Span paragraph = paragraphs.get(number);
            List<Token> tokens = Tokenizer.tokens(text, paragraph);
            proposals.setText(onOneLine(text, paragraph));
            addSentences(sentences, tokens, proposals, paragraph.start(), number);
        }
        return List.copyOf(sentences);
    }

    private static void addSentences(
            List<Sentence> sentences, List<Token> tokens, BreakIterator proposals, int offset, int paragraph) {
        SentenceBreaks breaks = new SentenceBreaks(tokens);
        int proposal = proposals.first();
        int first = 0;
        for (int i = 1; i < tokens.size(); i++) {
            boolean proposed = false;
            while (proposal != BreakIterator.DONE
                    && proposal + offset <= tokens.get(i).start()) {
                proposed |= proposal + offset >= tokens.get(i - 1).end();
                proposal = proposals.next();
            }
            if (breaks.breaksBefore(i, proposed)) {
                sentences.add(sentence(tokens.subList(first, i), paragraph));
                first = i;
            }
        }
        if (!tokens.isEmpty()) {
            sentences.add(sentence(tokens.subList(first, tokens.size()), paragraph));
        }
    }

    private static Sentence sentence(List<Token> tokens, int paragraph) {
        Span span =
                new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
        return new Sentence(span, paragraph, tokens);
    }

    /** The paragraph with a space for every line break, at which ICU would always end a sentence. */
    private static String onOneLine(String text, Span paragraph) {
        char[] characters = text.substring(paragraph.start(), paragraph.end()).toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (Characters.isLineBreak(characters[i])) {
                characters[i] = ' ';
            }
        }
        return new String(characters);
    }
}
