package org.copydesk.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.core.stage.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WordingSettingsTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void isTheStandardPolicyUnlessToldOtherwise() {
        runner.run(context -> assertThat(
                        context.getBean(CopydeskSettings.class).wording().in(Policy.STANDARD))
                .isEqualTo(Policy.STANDARD));
    }

    @Test
    void takesTheOwnersThresholds() {
        runner.withPropertyValues("copydesk.wording.apply-at=0.97", "copydesk.wording.suggest-at=0.5")
                .run(context -> {
                    Policy policy =
                            context.getBean(CopydeskSettings.class).wording().in(Policy.STANDARD);
                    assertThat(policy.wordingAt()).isEqualTo(0.97);
                    assertThat(policy.suggestAt()).isEqualTo(0.5);
                    assertThat(policy.body()).isEqualTo(Policy.STANDARD.body());
                });
    }

    @Test
    void refusesWhatIsNoShare() {
        runner.withPropertyValues("copydesk.wording.apply-at=97")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("not within 0 to 1: 97"));
    }
}
