package ca.tandem.translation.glossary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Converter of a list of terms to one column, with one term per line. */
@Converter
public class TermListConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> wordings) {
        return wordings == null ? "" : String.join("\n", wordings);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }
}
