using FoodSaaS.Cms.Application.Pictures;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Api;

internal sealed class MediaType : ObjectType<MediaView>
{
    public MediaType()
        : base(MediaImage.IdType, "A picture of the brand's library, as those see it who keep it.")
    {
        GlobalId(m => m.Picture.Id);
        Field("name", AccessRule.Inherited, "Its name for staff; at first that of the uploaded file.", m => m.Picture.Name);
        Field("image", AccessRule.Inherited, "The picture itself.", (m, c) => new ImageView(m.Picture.ToMediaImage(), c.Text(m.Picture.Alt), c.Brand.Id));
        Field("altTranslations", AccessRule.Inherited, "Its alternative text in every language; blocks of pages may have one of their own.", m => m.Picture.Alt.ToTranslations()).Sized(FieldCost.Languages);
        Field("bytes", AccessRule.Inherited, "What it counts for in the brand's plan: all its WebP renditions together. Pictures from before plans count nothing.", m => m.Picture.Bytes);
        Field("createdAt", AccessRule.Inherited, "When it was added.", m => m.Picture.CreatedAt);
        FieldAsync("uses", AccessRule.Inherited, "Where it is shown, drafts included; while it is, it cannot be deleted.", (m, c) =>
            m.Together.UsesOfAsync(m.Picture.Id, ids => c.ReadAsync<MediaUses, IReadOnlyList<MediaUse>>(u => u.FindAsync(ids, c.Cancelled))));
    }
}

internal sealed class MediaUseType : ObjectType<MediaUse>
{
    public MediaUseType()
        : base("MediaUse", "A place that shows a picture.")
    {
        Field("subjectType", AccessRule.Inherited, "What shows it: `Item`, `Page`, `PageDraft`, `Theme` …", u => u.SubjectType);
        Optional("subjectId", AccessRule.Inherited, "Its id; null for what a brand has only one of.", u => u.SubjectId is { } id ? new GlobalId(u.SubjectType, id) : (GlobalId?)null);
        Field("name", AccessRule.Inherited, "What people call it, in the answer's language; empty where it has no name.", (u, c) => c.Text(u.Name));
        Field("isLive", AccessRule.Inherited, "Whether the public sees it there.", u => u.IsLive);
    }
}

internal sealed class MediaUsageType : ObjectType<MediaUsageView>
{
    public MediaUsageType()
        : base("MediaUsage", "How full the brand's library is.")
    {
        Field("plan", AccessRule.Inherited, "Name of the brand's plan.", u => u.Plan.Name);
        Field("count", AccessRule.Inherited, "Pictures in the library.", u => u.Used.Count);
        Field("maxCount", AccessRule.Inherited, "How many the plan holds.", u => u.Plan.MaxCount);
        Field("bytes", AccessRule.Inherited, "Bytes of all pictures' WebP renditions.", u => u.Used.Bytes);
        Field("maxBytes", AccessRule.Inherited, "How many the plan holds.", u => u.Plan.MaxBytes);
    }
}

internal sealed class UploadRequestType : ObjectType<UploadRequestView>
{
    public UploadRequestType()
        : base("UploadRequest", "A leave to send one file, once.")
    {
        Field("id", AccessRule.Inherited, "Names the upload in `completeUpload`.", u => new GlobalId(MediaUpload.IdType, u.Id));
        Field("url", AccessRule.Inherited, "Where to send the file's bytes, as they are: for staff a path of the console, otherwise a whole address. It is signed for this upload only.", u => u.Url);
        Field("method", AccessRule.Inherited, "The HTTP method: `PUT`.", _ => "PUT");
        Field("headers", AccessRule.Inherited, "Headers that must be sent with it.", u => u.Headers).Sized(2);
        Field("expiresAt", AccessRule.Inherited, "Until when it can be sent: ten minutes.", u => u.ExpiresAt);
    }
}

internal sealed class UploadHeaderType : ObjectType<UploadHeaderView>
{
    public UploadHeaderType()
        : base("UploadHeader", "A header of an upload.")
    {
        Field("name", AccessRule.Inherited, "Its name.", h => h.Name);
        Field("value", AccessRule.Inherited, "Its value.", h => h.Value);
    }
}
