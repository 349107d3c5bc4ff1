package org.copydesk.pipeline.s3;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Objects;
import org.copydesk.core.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in few words why S3 didn't do what it was asked. Nothing of a request is repeated, for it names who asks. */
final class S3Trouble {
    private static final int FORBIDDEN = 403;

    private S3Trouble() {}

    static UnreadableException of(SdkException e) {
        return new UnreadableException(e instanceof AwsServiceException answer ? answered(answer) : unanswered(e), e);
    }

    private static String answered(AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null
                ? ""
                : Objects.toString(answer.awsErrorDetails().errorCode(), "");
        return switch (code) {
            case "NoSuchBucket" -> "there is no such bucket";
            case "NoSuchKey" -> "there is no such object";
            case "PreconditionFailed" -> "it was changed meanwhile";
            case "AccessDenied" -> "access denied";
            case "InvalidAccessKeyId" -> "access denied: the access key is unknown";
            case "SignatureDoesNotMatch" -> "access denied: the secret key is wrong";
            case "ExpiredToken" -> "access denied: the credentials have expired";
            default ->
                (answer.statusCode() == FORBIDDEN ? "access denied: " : "")
                        + "S3 answers %d %s"
                                .formatted(answer.statusCode(), code)
                                .strip();
        };
    }

    private static String unanswered(SdkException e) {
        Throwable cause = network(e);
        String why = cause == null ? String.valueOf(e.getMessage()) : Objects.toString(cause.getMessage(), "");
        return "S3 can't be reached: " + (cause instanceof UnknownHostException ? "no host " + why : why);
    }

    private static @Nullable Throwable network(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null || cause instanceof IOException ? cause : network(cause);
    }
}
