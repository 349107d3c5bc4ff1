package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title, and what is left of it where a sign parts it. */
class TitlePartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ferry sails | Post; Ferry sails + Post",
                "Ferry sails|Post; Ferry sails + Post",
                "Ferry sails » Post; Ferry sails + Post",
                "Ferry sails - Post; Ferry sails + Post",
                "Ferry sails — Post; Ferry sails + Post",
                "Ferry sails :: Post; Ferry sails + Post",
                "Ferry: it sails; Ferry + it sails",
                "One | Two | Three; One | Two + One + Two | Three + Three + Two",
                "Ferry sails | AB; Ferry sails",
                "Ferry | Ferry; Ferry",
                "Ferry-boats sail; ''",
                "Ferry at 10:15; ''",
                "Ferry/boat; ''",
                "« Ferry » | Post; ''",
                "| Ferry; ''",
                "Ferry |; Ferry",
                "Ferry; ''"
            })
    void cutsATitleAtItsSigns(String title, String parts) {
        assertEquals(parts, String.join(" + ", TitleParts.of(title)));
    }
}
