package ca.tandem.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A repository that keeps postings in memory. */
class InMemoryPostings extends Postings {

    final List<Edition> editions = new ArrayList<>();
    private final List<Posting> known = new ArrayList<>();

    InMemoryPostings(Edition... editions) {
        this.editions.addAll(List.of(editions));
        this.editions.forEach(edition -> known.add(edition.getPosting()));
    }

    @Override
    public Optional<Posting> byKey(String key) {
        return known.stream().filter(posting -> posting.getKey().equals(key)).findFirst();
    }

    @Override
    public PostingEditions of(String key) {
        return new PostingEditions(editions(key));
    }

    @Override
    public List<Edition> editions(String key) {
        return editions.stream()
                .filter(edition -> edition.getPosting().getKey().equals(key))
                .sorted(Comparator.comparing(Edition::getNumber).reversed())
                .toList();
    }

    @Override
    void add(Posting posting) {
        known.add(posting);
    }

    @Override
    void add(Edition edition) {
        editions.add(edition);
    }

    @Override
    void flush() {
        // There is no database to send changes to.
    }
}
