package ca.tandem.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Collections;

/**
 * A servlet of the tests alone, which answers what the container's session holds: in each line the size of an attribute in bytes, or why it
 * cannot be written, its class and its name.
 */
@WebServlet(SessionContentServlet.ADDRESS)
public class SessionContentServlet extends HttpServlet {

    static final String ADDRESS = "/staff/session-content";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        response.setContentType("text/plain");
        if (session != null) {
            for (var name : Collections.list(session.getAttributeNames())) {
                var value = session.getAttribute(name);
                response.getWriter()
                        .println(size(value) + "\t" + value.getClass().getName() + "\t" + name);
            }
        }
    }

    private static String size(Object value) {
        var octets = new ByteArrayOutputStream();
        try (var stream = new ObjectOutputStream(octets)) {
            stream.writeObject(value);
        } catch (IOException e) {
            return e.toString();
        }
        return Integer.toString(octets.size());
    }
}
