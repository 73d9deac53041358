package ca.tandem.api;

import ca.tandem.common.AnswerTime;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.LanguageRequirement;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.publication.Addresses;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.Listing;
import ca.tandem.publication.Markdown;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Update;
import ca.tandem.search.Facet;
import ca.tandem.search.Found;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Representations of public content in the API. */
@ApplicationScoped
public class PublicForm {

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String baseUrl;

    @Inject
    Markdown markdown;

    @Inject
    ApplyAddress applyAddress;

    @Inject
    AnswerTime time;

    /** A page of open postings. */
    public record Page(int total, int page, int size, Map<String, List<Value>> facets, List<Item> items) {}

    /** A value by which the list can be filtered, with the number of postings that have it. */
    public record Value(String value, long count) {

        static Value of(Facet facet) {
            return new Value(facet.value(), facet.count());
        }
    }

    /** An open posting in one language; {@code closes} includes its offset. */
    public record Item(
            String key,
            String lang,
            String slug,
            String title,
            String description,
            String url,
            String alternateUrl,
            Instant datePosted,
            Instant dateModified,
            String closes,
            String classification,
            String location,
            String team) {}

    /** A posting in both languages, open or not; {@code applyUrl} is null if applications are closed. */
    public record Posting(
            String key,
            State state,
            boolean closed,
            Instant datePosted,
            Instant dateModified,
            String closes,
            String zone,
            String classification,
            Bilingual<String> team,
            List<Bilingual<String>> locations,
            Telework telework,
            Tenure tenure,
            LanguageRequirement languageRequirement,
            String languageProfile,
            FactsJson.Salary salary,
            String reference,
            Integer positions,
            boolean unlisted,
            String applyUrl,
            List<ReadUpdate> updates,
            Bilingual<String> notice,
            Bilingual<ReadText> texts) {}

    /** An update since the first publication: {@code closes} for a changed closing, {@code words} for a change note. */
    public record ReadUpdate(Update.Kind kind, Instant at, Bilingual<String> words, Instant closes) {

        static ReadUpdate of(Update update) {
            return new ReadUpdate(
                    update.getKind(),
                    update.getAt(),
                    update.getWords().complete() ? update.getWords() : null,
                    update.getClosesAt());
        }
    }

    /** The public text in one language: {@code body} is Markdown, {@code html} the rendered body. */
    public record ReadText(String slug, String url, String title, String description, String body, String html) {}

    Page found(Found found, Language language) {
        var facets = new TreeMap<String, List<Value>>();
        found.facets()
                .forEach((name, values) ->
                        facets.put(name, values.stream().map(Value::of).toList()));
        return new Page(
                found.total(),
                found.page(),
                found.size(),
                facets,
                found.items().stream().map(listing -> item(listing, language)).toList());
    }

    private Item item(Listing listing, Language language) {
        var facts = listing.facts();
        return new Item(
                listing.key(),
                language.tag(),
                listing.slugs().get(language),
                listing.titles().get(language),
                listing.descriptions().get(language),
                url(language, listing.slugs()),
                url(language.other(), listing.slugs()),
                listing.postedAt(),
                listing.modifiedAt(),
                closes(facts),
                FactsJson.of(facts).classification(),
                facts.getLocations().line(language),
                facts.getTeam().get(language));
    }

    Posting posting(Publication publication) {
        var facts = FactsJson.of(publication.getFacts());
        return new Posting(
                publication.getKey(),
                publication.isArchived() ? State.ARCHIVED : State.PUBLISHED,
                publication.closedAt(time.instant()),
                publication.getPostedAt(),
                publication.getModifiedAt(),
                closes(publication.getFacts()),
                facts.zone(),
                facts.classification(),
                facts.team(),
                facts.locations(),
                facts.telework(),
                facts.tenure(),
                facts.languageRequirement(),
                facts.languageProfile(),
                facts.salary(),
                facts.reference(),
                facts.positions(),
                facts.unlisted(),
                applyAddress.of(publication).orElse(null),
                publication.getUpdates().stream().map(ReadUpdate::of).toList(),
                publication.getNotice().getWords().complete()
                        ? publication.getNotice().getWords()
                        : null,
                Bilingual.of(language -> text(publication, language)));
    }

    private ReadText text(Publication publication, Language language) {
        var text = publication.textIn(language);
        return new ReadText(
                publication.getSlugs().get(language),
                url(language, publication.getSlugs()),
                text.title(),
                text.description(),
                text.body(),
                markdown.toHtml(text.body()));
    }

    private String url(Language language, Bilingual<String> slugs) {
        return baseUrl.replaceAll("/+$", "") + Addresses.posting(language, slugs.get(language));
    }

    private static String closes(Facts facts) {
        return facts.getCloses() == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(facts.getCloses());
    }
}
