package ca.tandem.identity.token;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scopes of a token.
 *
 * @param scopes the scopes; none allow nothing
 */
public record TokenScopes(Set<TokenScope> scopes) {

    /** The scopes of a token that can do all that its owner can. */
    public static final TokenScopes ALL = new TokenScopes(Set.of(TokenScope.ALL));

    public TokenScopes {
        scopes = Set.copyOf(scopes);
    }

    /** Returns the given scopes without those that others of them cover. */
    public static TokenScopes of(Collection<TokenScope> chosen) {
        return new TokenScopes(chosen.stream()
                .filter(scope -> chosen.stream().noneMatch(other -> other != scope && other.covers(scope)))
                .collect(Collectors.toSet()));
    }

    /** Checks whether a token with these scopes can do what needs the given one. */
    public boolean allow(TokenScope needed) {
        return scopes.stream().anyMatch(scope -> scope.covers(needed));
    }

    /** Returns the scopes in the order of the areas. */
    public Set<TokenScope> sorted() {
        var sorted = EnumSet.noneOf(TokenScope.class);
        sorted.addAll(scopes);
        return sorted;
    }

    /** Returns the names of the scopes with blanks between them. */
    @Override
    public String toString() {
        return sorted().stream().map(TokenScope::name).collect(Collectors.joining(" "));
    }
}
