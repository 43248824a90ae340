using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Api.Demo;

namespace FoodSaaS.UnitTests.Cms.S3;

/// <summary>One bucket behind S3's protocol, in this process: keeps objects, and answers 403 to what is not signed as Amazon's signature version 4 wants it.</summary>
internal sealed class BucketServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, (byte[] Bytes, string? Type)> _objects = new(StringComparer.Ordinal);
    private readonly SignatureCheck _signatures;

    public BucketServer(string accessKey, string secretKey)
    {
        _signatures = new SignatureCheck(accessKey, secretKey);
        Address = $"http://127.0.0.1:{FreePorts.Next()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>By path: <c>/bucket/key</c>.</summary>
    public IReadOnlyDictionary<string, (byte[] Bytes, string? Type)> Objects => _objects;

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext http)
    {
        using var body = new MemoryStream();
        await http.Request.InputStream.CopyToAsync(body);
        var path = http.Request.RawUrl!.Split('?')[0];
        var response = http.Response;
        if (!_signatures.Holds(http.Request, body.ToArray())) response.StatusCode = 403;
        else if (http.Request.HttpMethod == "PUT" && http.Request.Headers["If-None-Match"] == "*" && _objects.ContainsKey(path)) response.StatusCode = 412;
        else if (http.Request.HttpMethod == "PUT") _objects[path] = (body.ToArray(), http.Request.ContentType);
        else if (http.Request.HttpMethod == "DELETE")
        {
            _objects.TryRemove(path, out _);
            response.StatusCode = 204;
        }
        else if (!_objects.TryGetValue(path, out var found)) response.StatusCode = 404;
        else
        {
            response.ContentLength64 = found.Bytes.Length;
            if (http.Request.HttpMethod == "GET") await response.OutputStream.WriteAsync(found.Bytes);
        }

        if (response.StatusCode == 200 && http.Request.HttpMethod == "PUT") response.Headers["ETag"] = $"\"{Convert.ToHexStringLower(SHA256.HashData(body.ToArray()))[..32]}\"";
        if (response.StatusCode >= 400 && http.Request.HttpMethod != "HEAD")
        {
            var code = response.StatusCode switch { 403 => "SignatureDoesNotMatch", 412 => "PreconditionFailed", _ => "NoSuchKey" };
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>{code}</Message></Error>"));
        }

        response.Close();
    }
}
