using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FoodSaaS.Cms.Application.Previews;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;
using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>Signs the addresses of uploads: HMAC-SHA-256 over brand, upload, who asked, size, type and end, with a key made from the installation's secret for this use only.</summary>
internal sealed class UploadTickets(IConfiguration configuration)
{
    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(configuration[PreviewTokens.SecretKey] ?? throw new InvalidOperationException($"{PreviewTokens.SecretKey} is missing.")),
        outputLength: 32,
        info: "cms.upload.v1"u8.ToArray());

    public string Sign(TenantId tenant, MediaUpload upload) => Base64Url.EncodeToString(Signature(tenant, upload));

    /// <summary>Whether the address with this signature was given out for this very upload.</summary>
    public bool IsOurs(string signature, TenantId tenant, MediaUpload upload) =>
        signature.Length == 43 && Base64Url.IsValid(signature) && CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Signature(tenant, upload));

    private byte[] Signature(TenantId tenant, MediaUpload upload) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"PUT\n{tenant.Value:N}\n{upload.Id:N}\n{upload.Author}\n{upload.Size}\n{upload.ContentType}\n{upload.ExpiresAt.ToUnixTimeTicks()}")));
}
