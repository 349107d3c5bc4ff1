package org.copydesk.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TextSettingsTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void isTheStandardPolicyUnlessToldOtherwise() {
        runner.run(context -> assertThat(
                        context.getBean(CopydeskSettings.class).text().policy())
                .isEqualTo(Policy.STANDARD));
    }

    @Test
    void putsIntoTheTextWhatItIsTold() {
        runner.withPropertyValues(
                        "copydesk.text.captions=true", "copydesk.text.comments=true", "copydesk.text.headings=false")
                .run(context -> assertThat(context.getBean(CopydeskSettings.class)
                                .text()
                                .policy()
                                .body())
                        .containsExactlyInAnyOrder(
                                Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE, Role.CODE, Role.CAPTION, Role.COMMENT));
    }

    @Test
    void refusesWhatIsNoSettingOrNoYesOrNo() {
        runner.withPropertyValues("copydesk.text.caption=true")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("copydesk.text.caption"));
        runner.withPropertyValues("copydesk.text.captions=some")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("copydesk.text.captions"));
    }
}
