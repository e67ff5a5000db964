package org.sayso.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Sentence;
import org.sayso.domain.text.Span;
import org.sayso.domain.text.Token;

/** The tokens of an article in one row, each knowing its sentence and the outermost quotation it stands in. */
final class TokenSequence {
    private static final Pattern CONTRACTION =
            Pattern.compile("(he|she|it|they|we|i|you|who)['\u2019](?:ll|re|ve|d|m|s)");

    private final Article article;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final int[] sentence;
    private final int[] firstOfSentence;
    private final int[] quotation;
    private final List<Quotation> quotations;

    TokenSequence(Article article, List<Quotation> all) {
        this.article = article;
        this.quotations = all.stream().filter(found -> found.depth() == 0).toList();
        List<Sentence> sentences = article.sentences();
        firstOfSentence = new int[sentences.size() + 1];
        for (int i = 0; i < sentences.size(); i++) {
            firstOfSentence[i] = tokens.size();
            tokens.addAll(sentences.get(i).tokens());
        }
        firstOfSentence[sentences.size()] = tokens.size();
        sentence = new int[tokens.size()];
        for (int i = 0; i < sentences.size(); i++) {
            Arrays.fill(sentence, firstOfSentence[i], firstOfSentence[i + 1], i);
        }
        tokens.forEach(token -> words.add(withoutContraction(token.text().toLowerCase(Locale.ROOT))));
        quotation = new int[tokens.size()];
        markQuotations();
    }

    /** The pronoun in {@code they're} and {@code he'll}; any other word as it is. */
    private static String withoutContraction(String word) {
        Matcher contraction = CONTRACTION.matcher(word);
        return contraction.matches() ? contraction.group(1) : word;
    }

    private void markQuotations() {
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (next < quotations.size()
                    && quotations.get(next).cover().end() <= tokens.get(i).start()) {
                next++;
            }
            quotation[i] = next < quotations.size()
                            && quotations.get(next).cover().start()
                                    <= tokens.get(i).start()
                    ? next
                    : -1;
        }
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** The token in lower case; empty outside of the row. */
    String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i);
    }

    boolean isCapitalized(int i) {
        return i >= 0 && i < size() && tokens.get(i).isCapitalized();
    }

    boolean isMark(int i) {
        return i >= 0 && i < size() && tokens.get(i).isMark();
    }

    int sentenceOf(int i) {
        return sentence[i];
    }

    int paragraphOf(int i) {
        return article.sentences().get(sentence[i]).paragraph();
    }

    /** The first token of the sentence in which a token stands. */
    int sentenceStart(int i) {
        return firstOfSentence[sentence[i]];
    }

    /** The token after the sentence in which a token stands. */
    int sentenceEnd(int i) {
        return firstOfSentence[sentence[i] + 1];
    }

    /** The outermost quotation in which a token stands, marks included; -1 for none. */
    int quotationAt(int i) {
        return i < 0 || i >= quotation.length ? -1 : quotation[i];
    }

    /** The first token of a quotation that a token stands in. */
    int quotationStart(int i) {
        int start = i;
        while (start > 0 && quotation[start - 1] == quotation[i]) {
            start--;
        }
        return start;
    }

    /** The token after a quotation that a token stands in. */
    int quotationEnd(int i) {
        int end = i;
        while (end < size() && quotation[end] == quotation[i]) {
            end++;
        }
        return end;
    }

    /** The token that holds a position of the text, or the first after it; the last token at the end. */
    int at(int position) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words from one token up to another, the latter excluded. */
    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    Excerpt excerpt(Span span) {
        return Excerpt.of(article, span);
    }

    Excerpt excerpt(List<Span> spans) {
        return Excerpt.of(article, spans);
    }
}
