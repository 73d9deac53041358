package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Notification;
import ca.tandem.notification.NotificationKind;
import ca.tandem.notification.NotificationTexts;
import ca.tandem.notification.Notifications;
import ca.tandem.notification.StaffAddresses;
import ca.tandem.posting.PostingText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Resource of the requesting account's notifications. */
@Path("staff/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {

    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    Notifications notifications;

    @Inject
    Accounts accounts;

    @Inject
    StaffAddresses addresses;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    ResponseLanguage words;

    /** A page of notifications. */
    public record NotificationPageJson(long total, long unread, int page, int size, List<NotificationJson> items) {}

    /**
     * A notification.
     *
     * @param key the key of the posting that it is about; null if it is about an import
     * @param edition the number of its edition, or null
     * @param importId the id of the import that it is about, or null
     * @param title the titles of the edition; null if it is about an import
     * @param message the text in the language of the response
     * @param by the account that caused it; null if a guest or a reader did
     * @param guest the name that a guest without an account entered, or null
     * @param detail a reason or comment in its author's words, or null
     * @param path the path of the page on which the matter is seen or done
     */
    public record NotificationJson(
            String id,
            NotificationKind kind,
            String key,
            Integer edition,
            String importId,
            Bilingual<String> title,
            String by,
            String guest,
            Instant at,
            String message,
            String detail,
            String path,
            boolean read) {}

    /** Lists the notifications, the latest first. */
    @GET
    public NotificationPageJson list(
            @QueryParam("unread") @DefaultValue("false") boolean unread, @QueryParam("page") String pageNumber) {
        var page = QueryParameters.whole("page", pageNumber, LAST_PAGE, 1);
        var actor = currentAccount.actor();
        var foundNotifications = notifications.of(actor, unread, page, PAGE_SIZE);
        var names = accounts.displayNames();
        return new NotificationPageJson(
                foundNotifications.total(),
                notifications.unread(actor),
                page,
                PAGE_SIZE,
                foundNotifications.notifications().stream()
                        .map(notification -> json(notification, name -> names.getOrDefault(name, name)))
                        .toList());
    }

    /** Marks a notification as read. */
    @POST
    @Path("{id: \\d{1,18}}/read")
    public void read(@PathParam("id") long id) {
        if (!notifications.read(id, currentAccount.actor())) {
            throw ProblemException.notFound("notification.unknown");
        }
    }

    private NotificationJson json(Notification notification, UnaryOperator<String> displayNames) {
        var edition = notification.getEdition();
        return new NotificationJson(
                String.valueOf(notification.getId()),
                notification.getKind(),
                edition == null ? null : edition.getPosting().getKey(),
                edition == null ? null : edition.getNumber(),
                notification.getRun() == null ? null : notification.getRun().toString(),
                edition == null ? null : edition.getTexts().map(PostingText::title),
                notification.getBy().isEmpty() ? null : notification.getBy(),
                notification.getGuest(),
                notification.getAt(),
                NotificationTexts.of(notification, words.language(), displayNames),
                notification.getDetail(),
                addresses.of(notification, words.language()),
                notification.isRead());
    }
}
