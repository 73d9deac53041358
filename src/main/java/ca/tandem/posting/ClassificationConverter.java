package ca.tandem.posting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a classification in its text form, such as {@code IT-02/IT-04}. */
@Converter(autoApply = true)
public class ClassificationConverter implements AttributeConverter<Classification, String> {

    @Override
    public String convertToDatabaseColumn(Classification classification) {
        return classification == null ? null : classification.toString();
    }

    @Override
    public Classification convertToEntityAttribute(String text) {
        return text == null ? null : Classification.parse(text).orElseThrow();
    }
}
