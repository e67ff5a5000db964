package org.sayso.desk;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.sayso.desk.safety.PageHeaders;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.SaysoException;

/**
 * Answers requests that end before any page sees them, too large or malformed, with the same problems and headers.
 *
 * <p>What is too large is read to its end first, up to {@value #READ_AWAY} bytes, and thrown away: a browser that is still sending
 * when the answer comes and the connection closes shows a broken connection in place of the answer.
 */
final class WireErrors extends ErrorHandler {
    private static final long READ_AWAY = 1L << 28;

    private final int limit;

    WireErrors(int limit) {
        this.limit = limit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        SaysoException error = status == 413
                ? Guard.tooLarge(limit)
                : new SaysoException(
                        ErrorCode.INVALID_REQUEST, "The request is not understood.", "Begin at the desk's first page.");
        PageHeaders.all().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        String problem = Problems.problem(error, status).toString();
        if (status == 413 && request.getLength() > 0 && request.getLength() <= READ_AWAY) {
            Content.Source.consumeAll(
                    request,
                    Callback.from(
                            () -> Content.Sink.write(response, true, problem, callback),
                            broken -> Content.Sink.write(response, true, problem, callback)));
        } else {
            Content.Sink.write(response, true, problem, callback);
        }
        return true;
    }
}
