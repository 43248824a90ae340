using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using NodaTime;

namespace FoodSaaS.Cms.Infrastructure;

/// <summary>One bucket, by the few operations that media need. Keys are made of ids, hashes and numbers only.</summary>
internal sealed class S3Bucket : IDisposable
{
    private readonly AmazonS3Client _client;
    private readonly string _bucket;
    private readonly Protocol _protocol;

    public S3Bucket(S3Options options)
    {
        var config = new AmazonS3Config { AuthenticationRegion = options.Region, MaxErrorRetry = 3, Timeout = TimeSpan.FromSeconds(60) };
        if (options.Endpoint is { } endpoint) (config.ServiceURL, config.ForcePathStyle) = (endpoint, true);
        else config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        // Checksums in trailers are Amazon's own: compatible servers do not all know them.
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        _client = options.AccessKey is { } key ? new AmazonS3Client(new BasicAWSCredentials(key, options.SecretKey), config) : new AmazonS3Client(config);
        _bucket = options.Bucket;
        _protocol = options.Endpoint?.StartsWith("http://", StringComparison.Ordinal) == true ? Protocol.HTTP : Protocol.HTTPS;
    }

    public Task PutAsync(string key, ReadOnlyMemory<byte> bytes, string contentType, CancellationToken cancellationToken) => _client.PutObjectAsync(
        new PutObjectRequest { BucketName = _bucket, Key = key, InputStream = new MemoryStream(bytes.ToArray(), writable: false), ContentType = contentType, UseChunkEncoding = false },
        cancellationToken);

    public async Task<bool> HasAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await _client.GetObjectMetadataAsync(_bucket, key, cancellationToken);
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>The object's bytes as a stream and their number, or null.</summary>
    public async Task<(Stream Bytes, long Length)?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var found = await _client.GetObjectAsync(_bucket, key, cancellationToken);
            return (found.ResponseStream, found.ContentLength);
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => _client.DeleteObjectAsync(_bucket, key, cancellationToken);

    /// <summary>An address that takes one object of exactly this size and type until <paramref name="until"/>, and none where there is one. Who sends it says so: <c>If-None-Match: *</c>.</summary>
    public async Task<Uri> PresignPutAsync(string key, string contentType, long size, Instant until)
    {
        var request = new GetPreSignedUrlRequest { BucketName = _bucket, Key = key, Verb = HttpVerb.PUT, ContentType = contentType, Expires = until.ToDateTimeUtc(), Protocol = _protocol };
        request.Headers.ContentLength = size;
        request.Headers["If-None-Match"] = "*";
        return new Uri(await _client.GetPreSignedURLAsync(request));
    }

    public void Dispose() => _client.Dispose();
}
