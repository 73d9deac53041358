package ca.tandem.web.reader;

import ca.tandem.common.BaseUrl;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;

/** The {@code robots.txt} file: allows the pages for readers, and names the sitemap. */
@WebServlet(RobotsTxt.PATH)
public class RobotsTxt extends HttpServlet {

    static final String PATH = "/robots.txt";

    private static final long serialVersionUID = 1L;

    @Inject
    transient Config config;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(
                        """
                User-agent: *
                Disallow: /en/staff
                Disallow: /fr/personnel
                Disallow: /api/

                Sitemap: %s
                """
                                .formatted(BaseUrl.of(config) + Sitemap.PATH));
    }
}
