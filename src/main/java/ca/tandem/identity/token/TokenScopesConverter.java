package ca.tandem.identity.token;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Converter between scopes and the text stored in the database: their names with blanks between them. */
@Converter(autoApply = true)
public class TokenScopesConverter implements AttributeConverter<TokenScopes, String> {

    @Override
    public String convertToDatabaseColumn(TokenScopes scopes) {
        return scopes == null ? null : scopes.toString();
    }

    @Override
    public TokenScopes convertToEntityAttribute(String column) {
        return column == null
                ? null
                : new TokenScopes(Arrays.stream(column.split(" ", -1))
                        .filter(name -> !name.isEmpty())
                        .map(TokenScope::valueOf)
                        .collect(Collectors.toSet()));
    }
}
