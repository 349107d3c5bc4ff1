package org.copydesk.pipeline.s3;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.copydesk.core.input.UnreadableException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * S3, or a store that speaks its protocol. Where it is, and who asks, the environment says as for all of Amazon's tools: {@code
 * AWS_ENDPOINT_URL}, {@code AWS_REGION}, {@code AWS_PROFILE}, {@code AWS_ACCESS_KEY_ID} and so on. What fails is tried again as the
 * client's library does by default. Thread-safe.
 */
public final class S3Store implements Closeable {
    private final S3Client client;

    private S3Store(S3Client client) {
        this.client = client;
    }

    /** @throws IOException if the environment says nothing of who asks; the message says why in few words */
    public static S3Store open() throws IOException {
        return new S3Store(client());
    }

    static S3Client client() throws IOException {
        try {
            S3Client amazon = builder().build();
            if (amazon.serviceClientConfiguration().endpointOverride().isEmpty()) {
                return amazon;
            }
            // Few stores of other makers have a host name for each bucket, or know the newer checksums.
            amazon.close();
            return builder()
                    .forcePathStyle(true)
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .build();
        } catch (SdkException | IllegalArgumentException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()), e);
        }
    }

    private static S3ClientBuilder builder() throws IOException {
        return S3Client.builder()
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(region())
                .crossRegionAccessEnabled(true);
    }

    private static AwsCredentialsProvider credentials() throws IOException {
        AwsCredentialsProvider chain = DefaultCredentialsProvider.builder().build();
        try {
            chain.resolveCredentials();
            return chain;
        } catch (SdkClientException e) {
            throw new UnreadableException(
                    "there are no credentials; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE", e);
        }
    }

    /** Where nothing names one, the usual one will do: the store of a bucket elsewhere says so, and is asked there. */
    private static Region region() {
        try {
            return new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                    .getRegion();
        } catch (SdkClientException noneNamed) {
            return Region.US_EAST_1;
        }
    }

    /**
     * The object that has this very address.
     *
     * @throws IOException if the store can't be asked; the message says why in few words
     */
    public Optional<StoredObject> find(S3Address address) throws IOException {
        try {
            HeadObjectResponse found = client.headObject(
                    request -> request.bucket(address.bucket()).key(address.key()));
            return Optional.of(new StoredObject(address, found.contentLength(), found.eTag()));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }

    /**
     * Objects whose keys begin with that of an address, as the store sorts them. It is asked page by page.
     *
     * @param most as many are listed
     * @throws IOException if the store can't be asked; the message says why in few words
     */
    List<StoredObject> list(S3Address prefix, Predicate<StoredObject> wanted, long most) throws IOException {
        try {
            return client
                    .listObjectsV2Paginator(
                            request -> request.bucket(prefix.bucket()).prefix(prefix.key()))
                    .contents()
                    .stream()
                    .map(one -> new StoredObject(new S3Address(prefix.bucket(), one.key()), one.size(), one.eTag()))
                    .filter(wanted)
                    .limit(most)
                    .toList();
        } catch (SdkException e) {
            throw S3Trouble.of(e);
        }
    }

    /** The bytes of an object as it was when it was found; the store is asked when the first is read. Not thread-safe. */
    public SeekableByteChannel read(StoredObject object) {
        return new S3Channel(client, object);
    }

    @Override
    public void close() {
        client.close();
    }
}
