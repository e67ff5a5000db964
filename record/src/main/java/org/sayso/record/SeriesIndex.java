package org.sayso.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.sayso.domain.record.Series;

/**
 * Finds series by words, ranked with BM25 over what the pack says of them.
 *
 * <p>Words are reduced to English stems, so that {@code deported} finds {@code deportations}. Documents are in the order
 * of the series and in one segment, and equal scores go by document, so that results never vary. Safe for threads.
 */
final class SeriesIndex implements AutoCloseable {
    /** The parts of a series that are searched; a word in its name tells more than one in its definition. */
    private enum Part {
        LABEL(3),
        MEASURE(3),
        NAMES(2),
        ACTIONS(1.5f),
        COUNTED(1),
        DEFINITION(0.5f);

        private final float weight;

        Part(float weight) {
            this.weight = weight;
        }
    }

    /** Words beyond these are left out of a query. */
    private static final int MOST_WORDS = 150;

    /** From so many series on, an index is kept on disk; fewer are indexed in half a second. */
    private static final int KEPT_FROM = 20_000;

    private final List<Series> series;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private SeriesIndex(List<Series> series, DirectoryReader reader) {
        this.series = series;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /** The index of the series, taken from the cache or kept there where they are very many. */
    static SeriesIndex of(List<Series> series, IndexCache cache) {
        Optional<SeriesIndex> kept = series.size() < KEPT_FROM
                ? Optional.empty()
                : cache.directory(series).flatMap(directory -> whole(series, directory));
        return kept.orElseGet(() -> inMemory(series));
    }

    private static Optional<SeriesIndex> whole(List<Series> series, Directory directory) {
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            if (reader.numDocs() == series.size()) {
                return Optional.of(new SeriesIndex(series, reader));
            }
            reader.close();
        } catch (IOException damaged) {
            // it is made anew in memory
        }
        return Optional.empty();
    }

    private static SeriesIndex inMemory(List<Series> series) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            write(series, directory);
            return new SeriesIndex(series, DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail", impossible);
        }
    }

    /** Writes the index of the series into an empty folder. */
    static void write(List<Series> series, Directory directory) throws IOException {
        try (Analyzer analyzer = new EnglishAnalyzer();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Series one : series) {
                writer.addDocument(document(one));
            }
            writer.forceMerge(1);
        }
    }

    /** The best series, best first. */
    List<Series> search(String words, int limit) {
        try {
            List<Series> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(words), limit).scoreDocs) {
                found.add(series.get(hit.doc));
            }
            return List.copyOf(found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the index cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException left) {
            throw new UncheckedIOException("the index cannot be closed", left);
        }
    }

    private BooleanQuery query(String words) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String stem : stems(words)) {
            for (Part part : Part.values()) {
                query.add(new BoostQuery(new TermQuery(new Term(part.name(), stem)), part.weight), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private Set<String> stems(String words) throws IOException {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(Part.LABEL.name(), words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && stems.size() < MOST_WORDS) {
                stems.add(term.toString());
            }
        }
        return stems;
    }

    private static Document document(Series series) {
        Document document = new Document();
        add(document, Part.LABEL, List.of(series.label()));
        add(document, Part.MEASURE, List.of(series.measure()));
        add(document, Part.NAMES, series.words().names());
        add(document, Part.ACTIONS, series.words().actions());
        add(document, Part.COUNTED, series.words().counted());
        add(document, Part.DEFINITION, series.definition().stream().toList());
        return document;
    }

    private static void add(Document document, Part part, List<String> texts) {
        texts.forEach(text -> document.add(new TextField(part.name(), text, Store.NO)));
    }
}
