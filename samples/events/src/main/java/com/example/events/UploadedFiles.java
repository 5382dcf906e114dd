package com.example.events;

import io.chalice.s3.ChaliceS3Listener;
import io.chalice.s3.S3Notification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes a message of every line of a file: {@code id,item,quantity}.
 */
@Component
class UploadedFiles {

	private static final Logger logger = LoggerFactory.getLogger(UploadedFiles.class);

	private final S3Client s3;

	private final SqsClient sqs;

	private final JsonMapper mapper;

	private final String bucket;

	private final String queue;

	UploadedFiles(S3Client s3, SqsClient sqs, JsonMapper mapper, @Value("${uploads}") String bucket,
			@Value("${orders}") String queue) {
		this.s3 = s3;
		this.sqs = sqs;
		this.mapper = mapper;
		this.bucket = bucket;
		this.queue = queue;
	}

	@ChaliceS3Listener(bucket = "${uploads}", prefix = "in/", suffix = ".csv")
	void uploaded(S3Notification object) {
		String text = this.s3.getObjectAsBytes((get) -> get.bucket(this.bucket).key(object.key())).asUtf8String();
		String url = this.sqs.getQueueUrl((get) -> get.queueName(this.queue)).queueUrl();
		for (String line : text.lines().filter((candidate) -> !candidate.isBlank()).toList()) {
			String body = this.mapper.writeValueAsString(order(line));
			this.sqs.sendMessage((send) -> send.queueUrl(url).messageBody(body));
		}
		logger.info("Sent the orders of {}, {} bytes", object.key(), object.size());
	}

	private static Order order(String line) {
		String[] cells = line.split(",", -1);
		return new Order(cells[0].strip(), cells[1].strip(), Integer.parseInt(cells[2].strip()));
	}

}
