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

/** Answers requests that end before any page sees them, too large or malformed, with the same problems and headers. */
final class WireErrors extends ErrorHandler {
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
        Content.Sink.write(response, true, Problems.problem(error, status).toString(), callback);
        return true;
    }
}
