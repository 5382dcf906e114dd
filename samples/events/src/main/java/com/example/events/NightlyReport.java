package com.example.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.chalice.schedule.ChaliceSchedule;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes every night how many of what were ordered.
 */
@Component
class NightlyReport {

	private final OrderTable table;

	private final S3Client s3;

	private final String bucket;

	private final Clock clock = Clock.systemUTC();

	NightlyReport(OrderTable table, S3Client s3, @Value("${uploads}") String bucket) {
		this.table = table;
		this.s3 = s3;
		this.bucket = bucket;
	}

	@ChaliceSchedule(value = "cron(0 2 * * ? *)", zone = "Europe/Vienna")
	void report() {
		Map<String, Integer> ordered = this.table.all()
			.stream()
			.collect(Collectors.groupingBy(Order::item, TreeMap::new, Collectors.summingInt(Order::quantity)));
		StringBuilder report = new StringBuilder();
		ordered.forEach((item, quantity) -> report.append(item).append(',').append(quantity).append('\n'));
		this.s3.putObject((put) -> put.bucket(this.bucket).key("reports/%s.csv".formatted(LocalDate.now(this.clock))),
				RequestBody.fromString(report.toString()));
	}

}
