package ca.tandem.web.task;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.identity.Account;
import ca.tandem.identity.SecondFactorPolicy;
import ca.tandem.identity.token.BasicCredentials;
import ca.tandem.notification.NotificationTexts;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.StrongETag;
import ca.tandem.web.shell.XmlWriter;
import ca.tandem.work.task.TaskFeeds;
import ca.tandem.work.task.TaskItem;
import ca.tandem.work.task.TaskList;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.Config;

/**
 * Atom feed (RFC 4287) of a user's tasks, in the user's language, for programs that cannot sign in. They send the
 * account's name and a secret of the feed's own, never the password. It lists the user's tasks and the unassigned tasks of the user's roles,
 * and is read-only.
 */
@WebServlet(TaskFeed.ADDRESS)
public class TaskFeed extends HttpServlet {

    /** The address, which is the same for everybody. */
    public static final String ADDRESS = "/feeds/tasks";

    private static final long serialVersionUID = 1L;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Year since which this portal is the authority of the ids, as RFC 4151 requires one. */
    private static final String SINCE = "2026";

    @Inject
    transient TaskFeeds feeds;

    @Inject
    transient TaskList list;

    @Inject
    transient SecondFactorPolicy secondFactorPolicy;

    @Inject
    transient Config config;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var owner = BasicCredentials.in(request.getHeader("Authorization"))
                .flatMap(credentials -> feeds.owner(credentials.name(), credentials.password()))
                .filter(account -> !secondFactorPolicy.actor(account).roles().isEmpty());
        if (owner.isEmpty()) {
            response.setHeader("WWW-Authenticate", BasicCredentials.CHALLENGE);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var language = owner.get().getLanguage();
        var own = list.all(owner.get().toActor()).stream()
                .filter(line -> line.group() != TaskItem.TaskGroup.TEAM)
                .toList();
        var body = new ByteArrayOutputStream();
        try {
            write(
                    body,
                    owner.get(),
                    own,
                    BaseUrl.of(config),
                    config.getValue("tandem.organization." + language.tag(), String.class));
        } catch (XMLStreamException e) {
            throw new ServletException("The feed could not be written", e);
        }
        answer(request, response, language, body.toByteArray());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Language language, byte[] body)
            throws IOException {
        var tag = StrongETag.of(body);
        response.setHeader("ETag", tag);
        // Each user has another feed at the same address: shared caches must not store the response.
        response.setHeader("Cache-Control", "private, no-cache");
        if (StrongETag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader("Content-Language", language.regionalTag());
        response.getOutputStream().write(body);
    }

    static void write(OutputStream out, Account owner, List<TaskItem> lines, String base, String organization)
            throws XMLStreamException {
        var language = owner.getLanguage();
        var updated = lines.stream()
                .map(line -> line.edition().getChangedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        try (var xmlWriter = new XmlWriter(out)) {
            xmlWriter.start("feed", "xmlns", ATOM, "xml:lang", language.regionalTag());
            xmlWriter.element("id", id(base, "tasks/" + owner.getName()));
            xmlWriter.element("title", Messages.STAFF.get(language, "tasks") + " - " + organization);
            xmlWriter.element("updated", updated.toString());
            xmlWriter.start("author").element("name", organization).end();
            xmlWriter.empty("link", "rel", "alternate", "type", "text/html", "href", base + Page.TASKS.path(language));
            for (var line : lines) {
                entry(xmlWriter, language, line, base);
            }
            xmlWriter.end();
        }
    }

    private static void entry(XmlWriter xmlWriter, Language language, TaskItem line, String base)
            throws XMLStreamException {
        var edition = line.edition();
        xmlWriter.start("entry");
        xmlWriter.element(
                "id",
                id(
                        base,
                        "task/" + edition.getPosting().getKey() + "/" + edition.getNumber() + "/"
                                + line.step().name() + "/"
                                + edition.getHistory().size()));
        xmlWriter.element(
                "title",
                Messages.STAFF.get(
                        language,
                        "feed.entry",
                        NotificationTexts.toDo(line.step(), edition, language),
                        NotificationTexts.title(edition, language)));
        xmlWriter.empty(
                "link", "rel", "alternate", "type", "text/html", "href", base + TaskLinks.path(edition, language));
        xmlWriter.element("updated", edition.getChangedAt().toString());
        xmlWriter.element("summary", summary(line, language));
        xmlWriter.end();
    }

    private static String summary(TaskItem line, Language language) {
        var whose = Messages.STAFF.get(
                language, line.group() == TaskItem.TaskGroup.MINE ? "feed.yours" : "feed.of.your.role");
        if (line.due() == null) {
            return whose;
        }
        var key = line.overdue() ? "tasks.overdue.since" : "tasks.due";
        return whose + " " + Messages.STAFF.get(language, key, LocalizedFormats.date(line.due(), language));
    }

    private static String id(String base, String name) {
        return "tag:" + URI.create(base).getHost() + "," + SINCE + ":" + name;
    }
}
