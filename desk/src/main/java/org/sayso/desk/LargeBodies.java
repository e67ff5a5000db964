package org.sayso.desk;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses a request that says it is too large with status 413, but reads it to its end first, up to {@value #READ_AWAY} bytes, and
 * throws it away: a browser that is still sending when the answer comes and the connection closes shows a broken connection in place
 * of the answer. What is larger still is left to the handlers behind, which refuse it at once.
 */
final class LargeBodies extends Handler.Wrapper {
    private static final long READ_AWAY = 1L << 28;
    private static final int TOO_LARGE = 413;

    private final int limit;

    /** Makes one for bodies of at most so many bytes. */
    LargeBodies(int limit) {
        this.limit = limit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() <= limit || request.getLength() > READ_AWAY) {
            return super.handle(request, response, callback);
        }
        Content.Source.consumeAll(
                request,
                Callback.from(
                        () -> Response.writeError(request, response, callback, TOO_LARGE),
                        broken -> Response.writeError(request, response, callback, TOO_LARGE)));
        return true;
    }
}
