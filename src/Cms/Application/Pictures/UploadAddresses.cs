using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>
/// Makes the addresses that files are sent to. Staff send to the console that they are at; whoever came with a key, to the brand's own host, where the signature is all that he
/// needs to show. Where the inbox takes files itself, everybody sends there.
/// </summary>
internal sealed class UploadAddresses(IUploadInbox inbox, UploadTickets tickets, IPublicAddresses addresses)
{
    public async Task<string> OfAsync(Brand brand, MediaUpload upload, Viewer viewer)
    {
        if (await inbox.PresignAsync(brand.Id, upload) is { } elsewhere) return elsewhere.AbsoluteUri;
        var path = $"/uploads/media/{upload.Id:N}?signature={tickets.Sign(brand.Id, upload)}";
        return viewer.Kind == ViewerKind.Staff ? $"/b/{brand.Slug.Value}{path}" : addresses.StorefrontOrigin(brand.Slug.Value) + path;
    }
}
