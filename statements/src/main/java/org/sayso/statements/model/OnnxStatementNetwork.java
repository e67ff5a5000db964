package org.sayso.statements.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import org.sayso.domain.Interruption;

/**
 * Runs the network in ONNX Runtime.
 *
 * <p>One thread a window: several windows at once use several cores better than one window on several, and the sums come out
 * the same whatever the machine's size. The sessions live as long as the program.
 */
final class OnnxStatementNetwork implements StatementNetwork {
    /**
     * Fusions that ONNX Runtime makes when it loads a graph and that cost more than they save: in 1.26 the fused
     * normalization adds up number by number, and the fused activation takes the slower error function.
     */
    private static final String SLOWER = "SkipLayerNormFusion;BiasGeluFusion";

    private final OrtEnvironment environment;
    private final OrtSession encoder;
    private final OrtSession cueHead;

    /** Loads the network that ships with Sayso. */
    OnnxStatementNetwork() {
        this(resource("encoder.onnx"), resource("cue-head.onnx"));
    }

    private OnnxStatementNetwork(byte[] encoder, byte[] cueHead) {
        try {
            environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "sayso");
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.addConfigEntry("optimization.disable_specified_optimizers", SLOWER);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                this.encoder = environment.createSession(encoder, options);
                this.cueHead = environment.createSession(cueHead, options);
            }
        } catch (OrtException broken) {
            throw new IllegalStateException("the statement model does not load", broken);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream bytes = OnnxStatementNetwork.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Scores read(Window window) {
        Interruption.check();
        long pieces = window.pieces().length;
        try (OnnxTensor ids = tensor(window.pieces(), 1, pieces);
                OnnxTensor features = tensor(window.features(), 1, pieces);
                OnnxTensor firsts = tensor(window.firsts(), window.size())) {
            return new OnnxScores(
                    window, encoder.run(Map.of("input_ids", ids, "features", features, "firsts", firsts)));
        } catch (OrtException failed) {
            throw failure(failed);
        }
    }

    private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private static float[] floats(OrtSession.Result result, int output) {
        FloatBuffer buffer = ((OnnxTensor) result.get(output)).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static IllegalStateException failure(OrtException cause) {
        return new IllegalStateException("the statement model does not run", cause);
    }

    /** The encoder's result, kept open because the cue head reads its states where they lie. */
    private final class OnnxScores implements Scores {
        private final Window window;
        private final OrtSession.Result encoded;

        OnnxScores(Window window, OrtSession.Result encoded) {
            this.window = window;
            this.encoded = encoded;
        }

        @Override
        public float[] tokens() {
            return floats(encoded, 1);
        }

        @Override
        public float[] around(long[] first, long[] last) {
            OnnxTensor states = (OnnxTensor) encoded.get(0);
            try (OnnxTensor firsts = tensor(first, first.length);
                    OnnxTensor lasts = tensor(last, last.length);
                    OnnxTensor paragraphs = tensor(window.paragraphs(), window.size());
                    OrtSession.Result result = cueHead.run(Map.of(
                            "states", states, "cue_first", firsts, "cue_last", lasts, "paragraphs", paragraphs))) {
                return floats(result, 0);
            } catch (OrtException failed) {
                throw failure(failed);
            }
        }

        @Override
        public void close() {
            encoded.close();
        }
    }
}
