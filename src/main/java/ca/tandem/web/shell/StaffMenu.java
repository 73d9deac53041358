package ca.tandem.web.shell;

import ca.tandem.identity.CurrentAccount;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * The navigation menu of the staff pages, by the roles of the user: a line of groups that fits on a desktop screen, and below it the pages
 * of the current group.
 */
@Named
@RequestScoped
public class StaffMenu {

    /**
     * An entry of the menu.
     *
     * @param words the message key of the label
     * @param address the address of the page
     * @param current {@code page} for the current page, {@code true} for the group of the current page, otherwise null
     * @param count the number of items waiting there; 0 if nothing is counted
     * @param counted the message key of the word for these items
     */
    public record MenuItem(String words, String address, String current, long count, String counted) {

        MenuItem counting(long things, String called) {
            return new MenuItem(words, address, current, things, called);
        }

        boolean isHere() {
            return current != null;
        }
    }

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    UnreadCount unreadCount;

    private List<MenuItem> entries;
    private List<MenuItem> within = List.of();
    private String group;

    @PostConstruct
    void load() {
        entries = new ArrayList<>();
        if (!account.isWithRole()) {
            return;
        }
        entries.add(entry("nav.desk", Page.DESK));
        entries.add(entry("nav.tasks", Page.TASKS));
        entries.add(entry("nav.notifications", Page.NOTIFICATIONS).counting(unreadCount.getCount(), "nav.unread"));
        group("nav.group.postings", postings());
        group("nav.group.language", List.of(entry("nav.glossary", Page.GLOSSARY), entry("nav.memory", Page.MEMORY)));
        if (account.isAdministrator()) {
            group("nav.group.administration", administration());
        }
    }

    private List<MenuItem> postings() {
        var postings = new ArrayList<>(List.of(
                entry("nav.postings", Page.ALL_POSTINGS),
                entry("nav.board", Page.BOARD),
                entry("nav.matrix", Page.MATRIX),
                entry("nav.report", Page.REPORT)));
        if (account.isAuthor()) {
            postings.add(entry("nav.new", Page.NEW_POSTING));
        }
        return postings;
    }

    private List<MenuItem> administration() {
        return List.of(
                entry("nav.imports", Page.IMPORTS),
                entry("nav.accounts", Page.ACCOUNTS),
                entry("nav.audit", Page.AUDIT_LOG),
                entry("nav.mail", Page.MAIL).counting(unreadCount.getUnsentMails(), "nav.not.sent"),
                entry("nav.webhooks", Page.WEBHOOKS),
                entry("nav.dictionary", Page.DICTIONARY));
    }

    /** Adds a group, which links to its first page and shows the count of any of its pages. */
    private void group(String words, List<MenuItem> pages) {
        var first = pages.get(0);
        var isHere = pages.stream().anyMatch(MenuItem::isHere);
        var counting = pages.stream()
                .filter(menuItem -> menuItem.count() > 0)
                .findFirst()
                .orElse(first);
        entries.add(new MenuItem(words, first.address(), isHere ? "true" : null, counting.count(), counting.counted()));
        if (isHere) {
            group = words;
            within = pages;
        }
    }

    public List<MenuItem> getEntries() {
        return entries;
    }

    /** Returns the pages of the current group; empty if the current page is in none. */
    public List<MenuItem> getGroupItems() {
        return within;
    }

    /** Returns the message key of the current group's label; null if there is none. */
    public String getGroup() {
        return group;
    }

    private MenuItem entry(String words, Page target) {
        return new MenuItem(
                words, target.path(page.getLanguage()), page.pageRequest().page() == target ? "page" : null, 0, null);
    }
}
