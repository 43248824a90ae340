using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FoodSaaS.IntegrationTests.Harness;

namespace FoodSaaS.IntegrationTests.Tenancy.Brands;

/// <summary>Files that a brand's staff hand in.</summary>
internal static class Uploads
{
    public static async Task<(string Id, string Url)> PictureAsync(TestBrand brand, string marker)
    {
        var made = await SendInAsync(brand, Picture.Png(marker), $"{marker}.png");
        Assert.True(made.GetProperty("errors").GetArrayLength() == 0, made.ToString());
        var media = made.GetProperty("media");
        return (media.Id(), media.GetProperty("image").GetProperty("url").GetString()!);
    }

    /// <summary>Asks for an upload, sends the bytes and has them made a picture; the payload of the last step.</summary>
    public static async Task<JsonElement> SendInAsync(TestBrand brand, byte[] bytes, string fileName, string type = "image/png")
    {
        var upload = await RequestAsync(brand, bytes.Length, fileName, type);
        using var sent = await PutAsync(brand.Console, upload, bytes, type);
        Assert.True(sent.StatusCode == HttpStatusCode.NoContent, $"{sent.StatusCode} {await sent.Content.ReadAsStringAsync()}");
        return await CompleteAsync(brand, upload.Id());
    }

    public static Task<JsonElement> RequestAsync(TestBrand brand, long size, string fileName = "a.png", string contentType = "image/png") =>
        brand.ChangeAsync("requestUpload", new { fileName, contentType, size }, "upload", "id url method expiresAt headers { name value }");

    public static Task<HttpResponseMessage> PutAsync(ApiClient client, JsonElement upload, byte[] bytes, string type = "image/png") =>
        client.PutAsync(upload.GetProperty("url").GetString()!, Bytes(bytes, type));

    public static async Task<JsonElement> CompleteAsync(TestBrand brand, string id) =>
        (await brand.AsOwnerAsync(
            "mutation($i: CompleteUploadInput!) { completeUpload(input: $i) { media { id name bytes image { url width height alt } } errors { ... on Error { code message field } } } }",
            new { i = new { id } })).GetProperty("completeUpload");

    public static ByteArrayContent Bytes(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }

    public static async Task<string> MenuAsync(TestBrand brand, string csv)
    {
        using var form = Form(Encoding.UTF8.GetBytes(csv), "menu.csv", "text/csv");
        return (await SendAsync(brand, $"/b/{brand.Slug}/uploads/menu", form)).GetProperty("id").GetString()!;
    }

    public static MultipartFormDataContent Form(byte[] bytes, string fileName, string type)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new MultipartFormDataContent { { file, "file", fileName } };
    }

    private static async Task<JsonElement> SendAsync(TestBrand brand, string path, HttpContent form)
    {
        using var response = await brand.Console.PostAsync(path, form);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Created, $"{path}: {response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
