package ca.tandem.web.resource;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that sends the portal's styles, scripts and pictures. */
@WebServlet(StaticResources.FOLDER + "*")
public class StaticResourceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StaticResources staticResources;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = staticResources.find(request.getRequestURI().substring(StaticResources.FOLDER.length()));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(found.get().resource().type());
        response.setHeader(
                "Cache-Control",
                found.get().isImmutable() ? "public, max-age=31536000, immutable" : "public, no-cache");
        found.get().resource().body().send(request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
