package org.copydesk.app.api;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people, and programs in their name, decided. */
@RestController
@RequestMapping(Api.V1)
record DecisionsApi(DecisionStore store, Decisions decisions) {

    /** The latest first. */
    @GetMapping("/rulings")
    List<DecisionEntry> latest(@RequestParam(defaultValue = "100") int limit) {
        return store.latest(Api.most(limit)).stream().map(DecisionEntry::of).toList();
    }

    @GetMapping("/articles/{id}/rulings")
    List<DecisionEntry> ofArticle(@PathVariable String id) {
        return store.ofDocument(id).stream().map(DecisionEntry::of).toList();
    }

    /**
     * @param change the key of a change or suggestion in the record
     * @param decision {@code keep}, {@code reject} or {@code accept}
     */
    @PostMapping("/articles/{id}/rulings")
    @ResponseStatus(HttpStatus.CREATED)
    DecisionEntry decide(
            @PathVariable String id,
            @RequestParam String change,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String note,
            Principal who) {
        long number = decisions
                .decide(id, List.of(change), decision(decision), who.getName(), note)
                .get(0)
                .number();
        return find(number);
    }

    @PostMapping("/rulings/{number}/undo")
    DecisionEntry undo(@PathVariable long number, @RequestParam(defaultValue = "") String note, Principal who) {
        if (find(number).state().equals(StoredDecision.State.UNDONE.label())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "decision " + number + " was taken back already");
        }
        decisions.undo(number, who.getName(), note);
        return find(number);
    }

    private DecisionEntry find(long number) {
        return store.find(number).map(DecisionEntry::of).orElseThrow(() -> Api.unknown("decision " + number));
    }

    private static DecisionKind decision(String label) {
        return switch (label) {
            case "keep", "reject", "accept" -> DecisionKind.valueOf(label.toUpperCase(Locale.ROOT));
            default ->
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "decision is keep, reject or accept, not " + label);
        };
    }

    /**
     * A decision.
     *
     * @param rule what made the change, or empty
     * @param state {@code holds}, {@code undone}, {@code no longer fits} or {@code waits}
     * @param trouble why it no longer fits, or empty
     * @param undoneBy who took it back, or empty
     */
    record DecisionEntry(
            long number,
            String article,
            String decision,
            String rule,
            String by,
            OffsetDateTime at,
            String note,
            String state,
            String trouble,
            String undoneBy) {
        static DecisionEntry of(StoredDecision one) {
            return new DecisionEntry(
                    one.number(),
                    one.documentId(),
                    one.decision().kind().name().toLowerCase(Locale.ROOT),
                    one.decision().rule(),
                    one.by(),
                    one.at(),
                    one.note(),
                    one.state().label(),
                    one.trouble(),
                    one.undoneBy());
        }
    }
}
