using System.Text;
using FoodSaaS.Catalog.Api;
using FoodSaaS.Shared;
using Microsoft.AspNetCore.Http;

namespace FoodSaaS.UnitTests.Catalog;

public sealed class UploadedFileTests
{
    private const int Limit = 1000;

    [Fact]
    public async Task Reads_the_file_of_the_form()
    {
        var file = (await ReadAsync(Part("note", null, "first") + Part("file", "a.png", new string('x', Limit)) + "--xx--\r\n")).Value;

        Assert.Equal(("a.png", Limit), (file.Name, file.Bytes.Length));
    }

    [Fact]
    public async Task Stops_keeping_at_the_limit() =>
        Assert.Equal("FILE_TOO_LARGE", Assert.Single((await ReadAsync(Part("file", "a.png", new string('x', Limit + 1)) + "--xx--\r\n")).Errors).Code);

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "")]
    [InlineData("multipart/form-data; boundary=xx", "--xx--\r\n")]
    [InlineData("multipart/form-data; boundary=xx", "")]
    [InlineData("multipart/form-data; boundary=xx", "--xx\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a\"\r\n\r\nabc\r\n--xx--\r\n")]
    [InlineData("multipart/form-data; boundary=xx", "--xx\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file\r\n--xx--\r\n")]
    [InlineData("multipart/form-data; boundary=xx", "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbroken off")]
    [InlineData(null, "x")]
    public async Task Says_that_the_file_is_missing(string? contentType, string body) =>
        Assert.Equal("FILE_MISSING", Assert.Single((await ReadAsync(body, contentType)).Errors).Code);

    private static string Part(string name, string? fileName, string content) =>
        $"--xx\r\nContent-Disposition: form-data; name=\"{name}\"{(fileName is null ? "" : $"; filename=\"{fileName}\"")}\r\n\r\n{content}\r\n";

    private static Task<Result<UploadedFile>> ReadAsync(string body, string? contentType = "multipart/form-data; boundary=xx")
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return UploadedFile.ReadAsync(context.Request, Limit, TestContext.Current.CancellationToken);
    }
}
