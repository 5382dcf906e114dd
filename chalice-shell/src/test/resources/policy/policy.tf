data "aws_partition" "current" {}

data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "app_dev" {
  statement {
    sid    = "S3Photos"
    effect = "Allow"

    actions = [
      "s3:GetObject",
      "s3:PutObject",
    ]

    resources = [
      "arn:${data.aws_partition.current.partition}:s3:::photos/$${aws:username}",
      "arn:${data.aws_partition.current.partition}:s3:::photos/*",
    ]
  }

  statement {
    sid    = "Start"
    effect = "Allow"

    actions = [
      "states:StartExecution",
    ]

    resources = [
      "arn:${data.aws_partition.current.partition}:states:${data.aws_region.current.id}:${data.aws_caller_identity.current.account_id}:stateMachine:orders",
    ]
  }

  statement {
    effect = "Allow"

    actions = [
      "iam:PassRole",
    ]

    resources = [
      "*",
    ]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["ecs.amazonaws.com", "states.amazonaws.com"]
    }
  }

  statement {
    effect = "Deny"

    not_actions = [
      "s3:*",
    ]

    not_resources = [
      "arn:aws:s3:::secret",
      "arn:aws:s3:::\"%%{x}",
    ]
  }
}
