package com.example.catalog;

import java.util.Set;
import java.util.function.Supplier;

import io.chalice.snapshot.PrimingHook;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

import org.springframework.stereotype.Component;

/**
 * The clients, made in the ways that are compared: CATALOG_CLIENTS names them, with
 * commas between them. An application would be written in one of them.
 */
@Component
class Clients implements PrimingHook {

	private final Set<String> ways;

	private final Supplier<S3Client> s3;

	private final Supplier<DynamoDbClient> dynamo;

	Clients() {
		String named = System.getenv("CATALOG_CLIENTS");
		this.ways = Set.of(((named != null) ? named : "region,credentials").split(","));
		this.s3 = prepared(this::createS3);
		this.dynamo = prepared(this::createDynamo);
		if (this.ways.contains("call")) {
			// what a request would do first, while Lambda still initializes
			s3().getObjectAsBytes((get) -> get.bucket("catalog").key("1"));
		}
	}

	@Override
	public void prime() {
		if (this.ways.contains("primed")) {
			s3().getObjectAsBytes((get) -> get.bucket("catalog").key("1"));
		}
	}

	S3Client s3() {
		return this.s3.get();
	}

	DynamoDbClient dynamo() {
		return this.dynamo.get();
	}

	// all at the start, or each when it is needed first
	private <T> Supplier<T> prepared(Supplier<T> creation) {
		if (this.ways.contains("lazy")) {
			return new FirstUse<>(creation);
		}
		T client = creation.get();
		return () -> client;
	}

	private S3Client createS3() {
		S3ClientBuilder builder = configured(S3Client.builder());
		if (this.ways.contains("lean")) {
			builder.disableS3ExpressSessionAuth(true)
				.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
				.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
		}
		return builder.build();
	}

	private DynamoDbClient createDynamo() {
		return configured(DynamoDbClient.builder()).build();
	}

	private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
		if (this.ways.contains("region")) {
			builder.region(Region.of(System.getenv("AWS_REGION")));
		}
		if (this.ways.contains("credentials")) {
			builder.credentialsProvider(EnvironmentVariableCredentialsProvider.create());
		}
		if (this.ways.contains("profiles")) {
			builder.overrideConfiguration((each) -> each.defaultProfileFile(ProfileFile.aggregator().build()));
		}
		return builder;
	}

	private static final class FirstUse<T> implements Supplier<T> {

		private final Supplier<T> creation;

		private T client;

		FirstUse(Supplier<T> creation) {
			this.creation = creation;
		}

		@Override
		public synchronized T get() {
			if (this.client == null) {
				this.client = this.creation.get();
			}
			return this.client;
		}

	}

}
