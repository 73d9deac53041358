package ca.tandem.translation.memory;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What was translated before, for whoever translates now. */
@ApplicationScoped
@Transactional
public class TranslationMemory {

    private static final Logger LOG = System.getLogger(TranslationMemory.class.getName());

    /** More translations of one unit than these nobody needs. */
    private static final int TRANSLATIONS = 10;

    private static final Set<Role> KEEPERS = Set.of(Role.TRANSLATOR, Role.ADMINISTRATOR);

    @Inject
    MemoryEntries entries;

    @Inject
    MemoryFollower index;

    @Inject
    Trail trail;

    @Inject
    Event<MemoryChanged> changed;

    /**
     * Takes pairs into the memory, within the caller's transaction: they are found after its commit. The same pair of the same posting
     * is kept once; what is told of it last counts, unless it is older than what is known. Pairs of which a side is blank are left
     * out.
     */
    public void remember(Collection<Remembered> pairs) {
        take(pairs, true);
    }

    /**
     * Takes those pairs into the memory that it does not have yet, and leaves the others as they are.
     *
     * @return how many were new
     */
    public int add(Collection<Remembered> pairs) {
        return take(pairs, false);
    }

    private int take(Collection<Remembered> pairs, boolean renew) {
        var byHash = new LinkedHashMap<String, Remembered>();
        pairs.stream().filter(Remembered::isComplete).forEach(pair -> byHash.put(MemoryEntry.hash(pair), pair));
        if (byHash.isEmpty()) {
            return 0;
        }
        var counter = entries.hold();
        var before = counter.state().number();
        var known = entries.byHashes(byHash.keySet());
        byHash.forEach((hash, pair) -> {
            var entry = known.get(hash);
            if (entry == null) {
                entries.add(new MemoryEntry(pair, counter.next()));
            } else if (renew && entry.isOutdatedBy(pair)) {
                entry.take(pair, counter.next());
            }
        });
        if (counter.state().number() > before) {
            changed.fire(new MemoryChanged(counter.state().number()));
        }
        return byHash.size() - known.size();
    }

    /** The entries that resemble a text, best first; of the same pair of texts the latest. Nothing uncommitted is among them. */
    public List<Match> matches(Lookup lookup) {
        var candidates = index.alike(lookup);
        var found = entries.byIds(candidates.stream().map(Candidate::id).toList());
        return candidates.stream()
                .map(candidate -> found.get(candidate.id()))
                .filter(Objects::nonNull)
                .map(entry -> match(entry, lookup))
                .filter(match -> match.score() >= lookup.min())
                .sorted(Comparator.comparingInt(Match::score).reversed())
                .toList();
    }

    /**
     * How whole units were translated before.
     *
     * @param texts the units, with their inline Markdown
     * @param from their language
     * @return the translations of each that was there, the latest first; asks the database once for all
     */
    public Map<String, List<String>> translations(Collection<String> texts, Language from) {
        var found = new HashMap<String, List<Long>>();
        texts.forEach(text -> found.put(
                text,
                index.alike(new Lookup(text, from, Granularity.UNIT, null, null, Match.EXACT, TRANSLATIONS)).stream()
                        .map(Candidate::id)
                        .toList()));
        var entries = this.entries.byIds(
                found.values().stream().flatMap(List::stream).distinct().toList());
        var translations = new HashMap<String, List<String>>();
        found.forEach((text, ids) -> translations.put(
                text,
                ids.stream()
                        .map(entries::get)
                        .filter(entry -> entry != null && entry.text(from).equals(text))
                        .sorted(Comparator.comparing(entry -> entry.provenance().at(), Comparator.reverseOrder()))
                        .map(entry -> entry.text(from.other()))
                        .distinct()
                        .toList()));
        return translations;
    }

    /** How far lookups see the changes of the memory: as long as it stays the same, every answer does. */
    public String reached() {
        return index.reached();
    }

    private static Match match(MemoryEntry entry, Lookup lookup) {
        var source = entry.text(lookup.from());
        return new Match(
                entry.getId(),
                score(entry, lookup),
                source,
                entry.text(lookup.from().other()),
                WordDifference.between(source, lookup.text()),
                entry.provenance());
    }

    /** The index works with fingerprints; the texts decide. */
    private static int score(MemoryEntry entry, Lookup lookup) {
        var score = Likeness.of(entry.text(lookup.from()), lookup.text());
        var context = Fingerprint.ofNeighbours(lookup.before(), lookup.after());
        return score == Match.EXACT && context != 0 && context == entry.context(lookup.from())
                ? Match.IN_CONTEXT
                : score;
    }

    /**
     * The entries in which words stand, in either language, the latest first.
     *
     * @param words each begins a word of the text; null or blank for all entries
     * @param page the page, from 1
     * @param size how many entries a page holds, 1 to 100
     */
    public MemoryPage search(String words, int page, int size) {
        var found = index.withWords(words, page, size);
        var byId = entries.byIds(found.ids());
        var items = found.ids().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(MemoryEntry::toLine)
                .toList();
        // What was deleted this very moment may still be in the index, but it is not told of.
        var gone = found.ids().size() - items.size();
        return new MemoryPage(found.total() - gone, page, size, items);
    }

    /** The entry of that id; empty where it is none, or no longer. */
    public Optional<MemoryLine> find(long id) {
        return entries.byId(id).map(MemoryEntry::toLine);
    }

    /** How many entries there are. */
    public long count() {
        return entries.count();
    }

    /**
     * All entries, some at a time: for a file.
     *
     * @param id the last entry that was read; 0 to begin
     * @param size how many at once
     * @return the next ones; empty behind the last
     */
    public List<MemoryLine> behind(long id, int size) {
        return entries.behind(id, size).stream().map(MemoryEntry::toLine).toList();
    }

    /** Why this actor may not change what is in the memory by hand; empty where she may. */
    public static List<Refusal> refusals(Actor actor) {
        return actor.holdsAny(KEEPERS) ? List.of() : List.of(Refusal.role("memory.role"));
    }

    /**
     * Deletes a bad entry. The log says which, and nothing of what it said or of people.
     *
     * @return whether there was such an entry
     * @throws Refused if the actor is neither a translator nor an administrator
     */
    public boolean forget(long id, Actor actor) {
        Refused.ifAny(refusals(actor));
        var counter = entries.hold();
        var entry = entries.byId(id);
        entry.ifPresent(bad -> {
            entries.remove(bad, counter.next());
            changed.fire(new MemoryChanged(counter.state().number()));
            trail.note(Deed.of("memory.deleted")
                    .by(actor.name())
                    .with("entry", id)
                    .with("mark", bad.provenance().mark()));
            LOG.log(
                    Level.INFO,
                    "Entry {0,number,#} ({1}) of the memory was deleted",
                    id,
                    bad.provenance().mark());
        });
        return entry.isPresent();
    }
}
