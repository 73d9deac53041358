package ca.tandem.translation.glossary;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores a list of terms in one column, one per line. */
@Converter
public class WordingsConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> wordings) {
        return wordings == null ? "" : String.join("\n", wordings);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }
}
