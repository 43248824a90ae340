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
        using var form = Form(Picture.Png(marker), $"{marker}.png", "image/png");
        var stored = await SendAsync(brand, $"/b/{brand.Slug}/uploads/media", form);
        return (stored.GetProperty("id").GetString()!, stored.GetProperty("url").GetString()!);
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
