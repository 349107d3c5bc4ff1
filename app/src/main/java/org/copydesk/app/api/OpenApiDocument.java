package org.copydesk.app.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked, in the terms of OpenAPI. */
@RestController
final class OpenApiDocument {
    @GetMapping(value = Api.V1 + "/openapi.yaml", produces = "application/yaml")
    Resource openApi() {
        return new ClassPathResource("openapi.yaml", OpenApiDocument.class);
    }
}
