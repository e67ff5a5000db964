package org.sayso.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sayso.bench.Corpus.CodePoints;
import org.sayso.bench.Corpus.MarkedArticle;
import org.sayso.bench.Corpus.MarkedAttribution;

/**
 * CoreNLP from tokens to quotations with their speakers, every annotator as it comes.
 *
 * <p>Its quotations are contents, the mention that it gives a quotation to is the source; it names no cue, and no words that
 * are not quoted.
 */
final class CoreNlpProgram implements ArticleProgram {
    private final StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
        return properties;
    }

    @Override
    public List<MarkedAttribution> read(MarkedArticle article) {
        Annotation annotation = new Annotation(article.text());
        article.published().ifPresent(day -> annotation.set(CoreAnnotations.DocDateAnnotation.class, day.toString()));
        pipeline.annotate(annotation);
        List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
        return annotation.get(CoreAnnotations.QuotationsAnnotation.class).stream()
                .map(quotation -> marked(quotation, tokens, article.text()))
                .toList();
    }

    private static MarkedAttribution marked(CoreMap quotation, List<CoreLabel> tokens, String text) {
        CodePoints content = range(
                text,
                quotation.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                quotation.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
        Optional<Integer> first =
                Optional.ofNullable(quotation.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class));
        Optional<Integer> last =
                Optional.ofNullable(quotation.get(QuoteAttributionAnnotator.MentionEndAnnotation.class));
        List<CodePoints> source = first.isPresent() && last.isPresent()
                ? List.of(range(
                        text,
                        tokens.get(first.get()).beginPosition(),
                        tokens.get(last.get()).endPosition()))
                : List.of();
        return new MarkedAttribution(source, List.of(), List.of(content));
    }

    private static CodePoints range(String text, int start, int end) {
        return new CodePoints(text.codePointCount(0, start), text.codePointCount(0, end));
    }
}
