namespace FoodSaaS.Cms.Infrastructure;

/// <summary>Section <c>Media:S3</c> of the configuration; where <see cref="Bucket"/> is given, pictures and uploads are kept there instead of in files.</summary>
internal sealed class S3Options
{
    public const string Section = "Media:S3";

    public string Bucket { get; init; } = "";

    public string Region { get; init; } = "us-east-1";

    /// <summary>Of an S3-compatible server (<c>https://s3.example.com</c>); Amazon's own where there is none.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Without one, credentials come from where the machine keeps them (role, environment).</summary>
    public string? AccessKey { get; init; }

    public string? SecretKey { get; init; }

    public bool IsConfigured => Bucket.Length > 0;
}
