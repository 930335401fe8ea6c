package dev.daka.service.admin.vocabulary;

import dev.daka.core.declaration.Declarations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where operators read the vocabulary. */
@RestController
@Tag(name = "vocabulary")
class VocabularyController {
    private final Declarations declarations;

    VocabularyController(Declarations declarations) {
        this.declarations = declarations;
    }

    @GetMapping("/admin/api/vocabulary")
    @Operation(operationId = "vocabulary", summary = "The declared columns, names and action types")
    VocabularyAnswer vocabulary() {
        return VocabularyAnswer.of(declarations);
    }
}
