package org.copydesk.app.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a command that the server that holds the store runs for others, since it neither reads nor writes the server's files. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface RunByServer {
    /** Which options it takes there, beside those of every command. */
    String[] value() default {};

    /** Whether it cleans many documents without storing any, on all processors and for as long as it takes. */
    boolean triesAll() default false;
}
